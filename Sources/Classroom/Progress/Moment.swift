/// Times and counts that a file can hold.
enum Moment {
  /// Large enough for ever, and one more is still a number that JSON carries exactly.
  static let range = 0...(1 << 52)

  /// The nearest number that a file can hold.
  static func within(_ number: Int) -> Int {
    min(max(number, range.lowerBound), range.upperBound)
  }

  /// The later of two times.
  static func later(_ first: Int, _ second: Int) -> Int { within(max(first, second)) }
}
