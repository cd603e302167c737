/// A user's mistake, as one line that names the thing, what was found and what would do.
public struct UserError: Error, Hashable, Sendable {
  /// The line, in both languages.
  public let message: Localized
  /// Where in the value the mistake is, counted from 1; `nil` when it is not at one place.
  public var column: Int?

  /// A mistake with its message.
  public init(_ message: Localized) {
    self.message = message
  }

  /// A mistake with its message in both languages.
  public init(en: String, zh: String) {
    self.init(Localized(en: en, zh: zh))
  }
}

/// The name closest to a mistyped one, if any is close enough to be meant.
///
/// - Parameters:
///   - word: what was typed.
///   - names: what exists.
/// - Returns: the name with the smallest edit distance, at most 2 and less than its length.
public func nearestName(to word: String, among names: [String]) -> String? {
  let ranked = names.map { (name: $0, distance: editDistance(word, $0)) }
  let best = ranked.min { $0.distance < $1.distance }
  guard let best, best.distance <= 2, best.distance < best.name.count else { return nil }
  return best.name
}

/// How many letters must be put in, taken out or replaced to turn one word into the other.
private func editDistance(_ first: String, _ second: String) -> Int {
  let second = Array(second.prefix(64))
  var row = Array(0...second.count)
  for (i, letter) in first.prefix(64).enumerated() {
    var diagonal = row[0]
    row[0] = i + 1
    for j in second.indices {
      let replaced = diagonal + (letter == second[j] ? 0 : 1)
      diagonal = row[j + 1]
      row[j + 1] = min(replaced, row[j] + 1, row[j + 1] + 1)
    }
  }
  return row[second.count]
}
