/// A run as it can be written down: what was set and how far it went.
///
/// All that is random follows from seeds, so the run is made again from this bit by bit; its steps
/// need not be kept.
public struct SavedRun: Hashable, Sendable {
  /// Something that was done.
  public enum Move: Hashable, Sendable {
    /// Quantities were set together.
    case set([Setting])
    /// So many steps were made.
    case step(Int)
    /// The cursor went to a known step.
    case go(Int)
  }

  /// A quantity and its value, as they are typed.
  public struct Setting: Hashable, Sendable {
    /// The name of a control, or `view`.
    public let name: String
    /// The value.
    public let value: String
  }

  /// Which screen it is on.
  public let panel: StageKind
  /// What was done, from the opening of the screen on.
  public internal(set) var moves: [Move] = []
  /// The loss where the cursor stands in the end, by which another version that computes other
  /// numbers is found out; `nil` when nobody asked.
  public var loss: Double?

  /// The most steps of one run.
  static let stepLimit = 100_000_000
  /// The most settings of one run.
  static let settingLimit = 100_000

  /// A screen at its opening.
  public init(_ panel: StageKind) {
    self.panel = panel
  }

  /// How many steps there are.
  public var stepCount: Int {
    moves.reduce(0) { sum, move in
      guard case .step(let count) = move else { return sum }
      return min(sum, Self.stepLimit + 1) + min(count, Self.stepLimit + 1)
    }
  }

  /// How many settings were made.
  private var settingCount: Int {
    moves.reduce(0) { sum, move in if case .set(let pairs) = move { sum + pairs.count } else { sum }
    }
  }

  /// Adds settings that were made together, after all that was done before.
  mutating func set(_ pairs: [(name: String, value: String)]) {
    guard !pairs.isEmpty else { return }
    let new = pairs.map { Setting(name: $0.name, value: $0.value) }
    guard case .set(let old)? = moves.last else {
      moves.append(.set(new))
      return
    }
    // Turning one knob several times is turning it once, unless it makes a rule forget.
    if old.map(\.name) == new.map(\.name), new.allSatisfy({ ["lr", "beta"].contains($0.name) }) {
      moves[moves.count - 1] = .set(new)
    } else {
      // Settings made one after the other do not become settings made together.
      moves += [.step(0), .set(new)]
    }
  }

  /// Adds steps.
  mutating func step(_ count: Int) {
    moves.append(.step(count))
  }

  /// Adds a way back to a known step.
  mutating func go(to step: Int) {
    moves.append(.go(step))
  }

  /// Refuses what no run could have done.
  ///
  /// - Throws: `UserError` for a name or a value that will not do, or for too much of it.
  func check() throws(UserError) {
    guard stepCount <= Self.stepLimit else { throw .tooLong }
    guard settingCount <= Self.settingLimit else { throw .tooManySettings }
    try panel.run.check(moves)
  }
}

extension PanelRun {
  /// Refuses names and values that the panel does not take.
  fileprivate static func check(_ moves: [SavedRun.Move]) throws(UserError) {
    var setting = opening
    for case .set(let pairs) in moves {
      for pair in pairs where pair.name != "view" {
        try set(pair.name, to: pair.value, in: &setting)
      }
    }
  }
}

extension UserError {
  fileprivate static let tooManySettings = UserError(
    en:
      "the run has more than \(SavedRun.settingLimit) settings; it was not written by this program",
    zh: "这次运行有超过 \(SavedRun.settingLimit) 个设置，不是本程序写的")

  /// What is written has to be read again.
  static let tooLargeToSave = UserError(
    en: "the run is too large to be saved: too much was drawn on the way; export points FILE.csv",
    zh: "这次运行太大，无法保存：途中画的点太多；请用 export points FILE.csv")

  fileprivate static let tooLong = UserError(
    en: "the run has more than \(SavedRun.stepLimit) steps; it was not written by this program",
    zh: "这次运行超过 \(SavedRun.stepLimit) 步，不是本程序写的")
}
