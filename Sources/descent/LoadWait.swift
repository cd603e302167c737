internal import Classroom
internal import Tutor

/// What happens at the terminal while a file is read.
struct LoadWait {
  /// What was typed, for afterwards.
  private(set) var inputs: [Input] = []
  /// What ends the program, if something did.
  var ending: LoopEnding?
  private var due: SuspendingClock.Instant

  // Most files are read by then; later a number stands so long.
  private static let pause = Duration.milliseconds(150)

  /// A wait that begins now.
  init(since now: SuspendingClock.Instant) { due = now + Self.pause }

  /// True when it is time to look at the terminal.
  mutating func isDue(at now: SuspendingClock.Instant) -> Bool {
    guard now >= due else { return false }
    due = now + Self.pause
    return true
  }

  /// Takes what was typed.
  ///
  /// - Returns: false when it was Esc, or the line is closed.
  mutating func takes(decoder: inout Decoder, from terminal: Terminal) -> Bool {
    guard terminal.hasInput() else {
      inputs += decoder.timeOut()
      return !takesBackEscape()
    }
    guard let bytes = try? terminal.read() else { return false }
    inputs += decoder.feed(bytes)
    return !takesBackEscape()
  }

  /// True when Esc was typed; it has done its work then.
  private mutating func takesBackEscape() -> Bool {
    guard let index = inputs.firstIndex(where: { $0.isEscape }) else { return false }
    inputs.removeSubrange(...index)
    return true
  }
}

extension Input {
  fileprivate var isEscape: Bool { if case .key(.escape) = self { true } else { false } }
}

extension Localized {
  /// How far the reading of a file is.
  static func reading(_ order: LoadOrder, _ share: Double) -> Localized {
    let name = ExportFile.shown(order.name)
    let percent = Int(exactly: (min(max(share, 0), 1) * 100).rounded()) ?? 0
    return Localized(
      en: "reading \(name): \(percent) %; Esc stops", zh: "正在读 \(name)：\(percent) %；Esc 停止")
  }
}
