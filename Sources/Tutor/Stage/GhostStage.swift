/// A stage whose runs can be kept to compare with.
protocol GhostStage: Stage {
  /// What it is about.
  associatedtype Panel: GhostPanel
  /// The run and its past.
  var panel: Panel { get }
  /// Changes the run.
  mutating func change(_ body: (inout Panel) -> Void)
  /// What to do once a run is kept, as part of a sentence.
  static var afterFork: Localized { get }
}

extension GhostStage {
  mutating func restart() -> Reply {
    guard end > 0 else { return .refused(.atStart) }
    change { $0.restart() }
    return Reply(isChange: true, stopsPlay: true)
  }

  mutating func fork() -> Reply {
    guard end > 0 else { return .refused(.nothingToKeep) }
    change { $0.fork() }
    let number = panel.ghosts.last?.number ?? 1
    return .changed(
      Localized(
        en: "kept as ghost \(number): \(Self.afterFork.en), or r to start again",
        zh: "已留作影子 \(number)：\(Self.afterFork.zh)，或按 r 重来"))
  }

  mutating func forgetGhosts() -> Reply {
    guard !panel.ghosts.isEmpty else { return .refused(.noGhosts) }
    change { $0.dropGhosts() }
    return .changed()
  }
}

extension Localized {
  fileprivate static let nothingToKeep = Localized(
    en: "there is no run to keep yet: press Space to step", zh: "还没有可以留作影子的步子：先按空格走一步")
  fileprivate static let noGhosts = Localized(
    en: "there are no ghosts: f keeps a run as one", zh: "没有影子：按 f 把这次走法留作影子")
}

extension CodePanel: GhostPanel {}
extension CurvePanel: GhostPanel {}
extension NetworkPanel: GhostPanel {}
extension PerceptronPanel: GhostPanel {}
extension SurfacePanel: GhostPanel {}
