/// A number that stands by itself in a text, and what the words around it make of it.
///
/// `0.4` in `lr = 0.4` is one, `2` in `2x²` and `4` in `2-4-2-1` are not.
struct NumberInText: Sendable {
  /// What a number is the value of, as far as the text says it.
  enum Owner: Hashable, Sendable {
    /// One of the quantities that a review may change, by the name that stands there.
    case quantity(ReviewQuantity, name: String)
    /// Something else with a name.
    case other
    /// The text does not say.
    case unknown
  }

  /// Its value.
  let value: Double
  /// Where it stands with its sign, in characters.
  let range: Range<Int>
  /// What it belongs to.
  let owner: Owner
  /// True where something is added to it, multiplied by it, and so on.
  let isOperand: Bool
  /// The sentence around it.
  let sentence: Range<Int>

  /// All numbers of a text, in order.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - quantities: those that have names in it.
  /// - Returns: the numbers with what is around them.
  static func all(in text: [Character], naming quantities: [ReviewQuantity]) -> [NumberInText] {
    var numbers: [NumberInText] = []
    var index = 0
    while index < text.count {
      guard text[index].isDigit else {
        index += 1
        continue
      }
      let end = self.end(of: text, from: index)
      if let number = number(in: text, index..<end, quantities) { numbers.append(number) }
      index = max(end, index + 1)
    }
    return numbers
  }

  /// Where the digits end that begin at a place: `0.4`, `1e-3`.
  private static func end(of text: [Character], from start: Int) -> Int {
    func digits(_ index: Int) -> Int {
      text[index...].firstIndex { !$0.isDigit } ?? text.count
    }
    var end = digits(start)
    if end + 1 < text.count, text[end] == ".", text[end + 1].isDigit { end = digits(end + 1) }
    guard end + 2 < text.count, text[end] == "e", text[end + 1].isMinus || text[end + 1] == "+",
      text[end + 2].isDigit
    else { return end }
    return digits(end + 2)
  }

  private static func number(
    in text: [Character], _ place: Range<Int>, _ quantities: [ReviewQuantity]
  ) -> NumberInText? {
    let (start, end) = (place.lowerBound, place.upperBound)
    let before = start > 0 ? text[start - 1] : " "
    let after = end < text.count ? text[end] : " "
    guard !before.isNamePart, before != ".", !after.isNamePart else { return nil }
    // A minus behind a word is a hyphen or takes something away: 2-4-2-1, x−3.
    let hasMinus = before.isMinus
    let isJoined = hasMinus && start > 1 && (text[start - 2].isNamePart || text[start - 2] == ")")
    guard !isJoined else { return nil }
    let digits = String(text[start..<end].map { $0.isMinus ? "-" : $0 })
    guard let size = Double(digits) else { return nil }
    let range = (hasMinus ? start - 1 : start)..<end
    let context = NumberContext(text: text, range: range, quantities: quantities)
    return NumberInText(
      value: hasMinus ? -size : size, range: range, owner: context.owner,
      isOperand: context.isOperand, sentence: context.sentence)
  }
}

extension Character {
  var isDigit: Bool { ("0"..."9").contains(self) }

  var isMinus: Bool { self == "-" || self == "−" }

  /// True for what a name or a number goes on with; Chinese needs no blank before a number.
  var isNamePart: Bool {
    if self == "_" || self == "′" { return true }
    guard let scalar = unicodeScalars.first, scalar.value < 0x2E80 else { return false }
    return isLetter || isNumber
  }
}
