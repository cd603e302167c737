internal import Tutor

/// Something that belongs to a program besides its terminal: files it watches or keeps, others that
/// look on.
protocol Companion<Running> {
  /// The program it belongs to.
  associatedtype Running: Program
  /// What becomes readable when something has happened.
  var descriptors: [Int32] { get }
  /// What it has more to write to than was taken so far.
  var outlets: [Int32] { get }
  /// True while it has put all that was learned into a file.
  var hasKeptProgress: Bool { get }
  /// Takes what has happened.
  ///
  /// - Parameter program: may look different afterwards.
  mutating func attend(_ program: inout Running)
  /// Learns that keys or time have changed the program.
  mutating func follow(_ program: inout Running)
  /// Learns how the program was left.
  mutating func followLast(_ program: inout Running)
  /// Takes away what must not outlive the program.
  func end()
  /// What it could not do, for a last line when the screen is gone; `nil` when all went well.
  var problem: Localized? { get }
}

extension Companion {
  var descriptors: [Int32] { [] }
  var outlets: [Int32] { [] }
  var hasKeptProgress: Bool { false }
  mutating func attend(_ program: inout Running) {}
  mutating func follow(_ program: inout Running) {}
  mutating func followLast(_ program: inout Running) { follow(&program) }
  func end() {}
  var problem: Localized? { nil }
}
