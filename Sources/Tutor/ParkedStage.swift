/// A screen that was left for another one, with what belongs to it.
struct ParkedStage: Sendable {
  let stage: any Stage
  let done: [any Stage]
  let undone: [any Stage]
  let playback: Playback
}

/// Going from screen to screen: each is found again as it was left, standing still.
extension App {
  /// Opens the screen with a number.
  mutating func openScreen(_ number: Int) {
    message = nil
    guard let kind = StageKind.allCases.first(where: { $0.number == number }) else {
      return refuse(.noScreen(number))
    }
    open(kind)
  }

  /// Opens a screen; the one that is open stays as it is.
  ///
  /// - Parameter kind: which one.
  public mutating func open(_ kind: StageKind) {
    guard kind != self.kind else { return }
    playback.isRunning = false
    parked[self.kind] = ParkedStage(stage: stage, done: done, undone: undone, playback: playback)
    mode = .normal
    if let known = parked.removeValue(forKey: kind) {
      (stage, done, undone, playback) = (known.stage, known.done, known.undone, known.playback)
    } else {
      (stage, done, undone, playback) = (kind.open(), [], [], Playback(for: kind))
    }
  }
}

extension Localized {
  fileprivate static func noScreen(_ number: Int) -> Localized {
    let known = StageKind.allCases.map { "\($0.number) \($0.name.en)" }.joined(separator: ", ")
    let knownInChinese = StageKind.allCases.map { "\($0.number) \($0.name.zh)" }.joined(
      separator: "，")
    return Localized(
      en: "there is no screen \(number) yet: \(known)", zh: "还没有第 \(number) 屏：\(knownInChinese)")
  }
}
