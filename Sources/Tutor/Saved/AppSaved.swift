import Engine

/// Writing a run down, and making it again.
extension App {
  /// The run that is open, with its known future.
  ///
  /// - Returns: what was done, from the opening of the screen on.
  /// - Throws: `UserError` when it learns from a file, whose rows are not part of a saved run.
  package func savedRun() throws(UserError) -> SavedRun { try stage.savedRun() }

  /// Shows the run as one word.
  mutating func showWord() throws(UserError) {
    halt()
    let code = try savedRun().code
    guard code.utf8.count <= SavedRun.lengthLimit else { throw .tooLargeToSave }
    mode = .word(code)
  }

  /// Opens a run that was written down, on its screen and from its beginning.
  ///
  /// Undo brings back what was there. A long way is made in slices.
  ///
  /// - Parameter saved: the run.
  public mutating func open(_ saved: SavedRun) {
    halt()
    message = nil
    open(saved.panel)
    let before = stage
    stage = saved.panel.open()
    remember(before)
    follow(saved.moves[...], to: saved)
  }

  /// The program with a saved run, which has nothing to say of it.
  ///
  /// - Parameter saved: the run; all of it is made at once.
  public init(_ saved: SavedRun) {
    self.init(saved.panel)
    open(saved)
    finishMotion()
    forgetChanges()
  }

  /// Makes moves, as far as they are made in a moment; for the rest an errand is left.
  mutating func follow(_ moves: ArraySlice<SavedRun.Move>, to saved: SavedRun) {
    var rest = moves
    // A setting may draw data anew: after a few of them keys are looked at.
    var budget = stage.slice
    let cost = max(1, budget / 8)
    while let move = rest.first {
      guard budget > 0 else {
        errand = Errand(target: stage.position, rest: rest, saved: saved)
        return
      }
      rest.removeFirst()
      switch move {
      case .set(let pairs):
        budget -= cost
        do throws(UserError) {
          _ = try stage.set(pairs.map { ($0.name, $0.value) })
        } catch {
          message = .warning(error.message)
          return
        }
      case .go(let step): stage.seek(to: step)
      case .step(let count):
        guard count <= budget else {
          errand = Errand(target: stage.position + count, rest: rest, saved: saved)
          return
        }
        budget -= max(1, count)
        stage.step(count: count)
      }
    }
    message = arrival(at: saved)
  }

  /// What is to be said when a run is there again.
  private func arrival(at saved: SavedRun) -> Message {
    let loss = stage.loss
    if let known = saved.loss, let loss, known != loss {
      return .warning(.otherNumbers(known, loss))
    }
    return .done(.opened(stage.position, stage.end))
  }
}

/// A long way that is made in slices, so that keys are heard between them.
struct Errand: Sendable {
  /// The step that it leads to.
  let target: Int
  /// What is to be done there.
  var rest: ArraySlice<SavedRun.Move> = []
  /// The run that is made again; `nil` for steps that somebody asked for.
  var saved: SavedRun?
}

extension Stage {
  /// The run with its known future, as what was done.
  func savedRun() throws(UserError) -> SavedRun {
    try Run.checkWritten(timeline.present.settings)
    var saved = SavedRun(Self.kind)
    var setting = timeline.start.beginning
    saved.set(Self.written(setting, after: Self.opening))
    setting = Run.resting(setting)
    var place = 0
    for change in timeline.changes {
      if change.position > place {
        saved.step(change.position - place)
        setting = Run.resting(setting)
        place = change.position
      }
      saved.set(Self.written(change.setting, after: setting))
      setting = change.setting
    }
    if end > place { saved.step(end - place) }
    if position < end { saved.go(to: position) }
    saved.together(sightPairs)
    saved.loss = loss
    return saved
  }

  /// The loss where the run stands; `nil` where it has none that could be compared.
  fileprivate var loss: Double? {
    guard case .real(let loss)? = timeline.present.value(of: "loss") else { return nil }
    return loss.isNaN ? nil : loss
  }
}

extension Localized {
  /// What is said to keys while a run is made again.
  static let stillOpening = Localized(
    en: "the run is still being made: Esc stops it where it is", zh: "还在重算这次运行：按 Esc 停在当前位置")

  /// What is said where a run cannot be opened.
  package static let noRunHere = Localized(
    en: "a lesson keeps its own panel: press t to play freely, then open the run",
    zh: "课程里的面板不能换：按 t 自由练习，再打开")

  fileprivate static func opened(_ step: Int, _ end: Int) -> Localized {
    let known = end > step ? "; steps up to \(end) are known" : ""
    let knownInChinese = end > step ? "；到第 \(end) 步都已知" : ""
    return Localized(
      en: "the run is open, at step \(step)\(known)", zh: "已打开，停在第 \(step) 步\(knownInChinese)")
  }

  fileprivate static func otherNumbers(_ known: Double, _ loss: Double) -> Localized {
    Localized(
      en: "this version computes a loss of \(loss), the one that saved it \(known)",
      zh: "本版本算得损失 \(loss)，保存时是 \(known)")
  }
}
