/// What stands around a number in a text.
struct NumberContext {
  private let text: [Character]
  private let range: Range<Int>
  private let quantities: [ReviewQuantity]

  /// The surroundings of a number.
  ///
  /// - Parameters:
  ///   - text: the text.
  ///   - range: where the number stands, with its sign.
  ///   - quantities: those that have names here.
  init(text: [Character], range: Range<Int>, quantities: [ReviewQuantity]) {
    self.text = text
    self.range = range
    self.quantities = quantities
  }

  // MARK: What it belongs to

  /// What the number is the value of.
  var owner: NumberInText.Owner {
    if let place = placeInTuple { return place }
    let (head, link) = Self.withoutLink(text[..<range.lowerBound])
    if let found = quantity(at: head, isLinked: link != nil) { return found }
    let word = head.suffix(while: \.isNamePart)
    let isNamed = link == "=" && Self.standsAlone(head, word.count)
    return isNamed && word.contains { !$0.isDigit } ? .other : .unknown
  }

  /// The text before a number without a `=` or a word that links it to its name.
  private static func withoutLink(
    _ text: ArraySlice<Character>
  ) -> (head: ArraySlice<Character>, link: String?) {
    let head = text.withoutBlanksAtEnd
    for link in ["=", ":", "：", " is", "是", "为", "取"] where head.hasSuffix(link) {
      return (head.dropLast(link.count).withoutBlanksAtEnd, link)
    }
    return (head, nil)
  }

  private func quantity(
    at head: ArraySlice<Character>, isLinked: Bool
  ) -> NumberInText.Owner? {
    for quantity in quantities {
      let names = quantity.words + (isLinked ? quantity.symbols : [])
      // The longest name that stands there: `x₀` rather than `0`.
      for name in names.sorted(by: { $0.count > $1.count }) where head.ends(withWord: name) {
        guard Self.standsAlone(head, name.count) else { return .unknown }
        return .quantity(quantity, name: String(head.suffix(name.count)))
      }
    }
    return nil
  }

  /// False for the last of several names or the last term of a sum: `w = b = 0`, `2·w + b = 1`.
  private static func standsAlone(_ head: ArraySlice<Character>, _ length: Int) -> Bool {
    guard let last = head.dropLast(length).withoutBlanksAtEnd.last else { return true }
    return last != "=" && !last.isOperator
  }

  /// The weight that stands at this place of `weights (0.5, −1)`.
  private var placeInTuple: NumberInText.Owner? {
    let before = text[..<range.lowerBound]
    guard let open = before.lastIndex(where: { $0 == "(" || $0 == "（" }),
      text[(open + 1)..<range.lowerBound].allSatisfy(\.isOfTuple)
    else { return nil }
    let place = text[open..<range.lowerBound].count { $0 == "," || $0 == "，" }
    let (head, link) = Self.withoutLink(text[..<open])
    let names = ["weights", "权重"] + (link == nil ? [] : ["w"])
    guard quantities.contains(.w1), names.contains(where: { head.ends(withWord: $0) }) else {
      return nil
    }
    switch place {
    case 0 where isClosedTuple: return .quantity(.w1, name: "w₁")
    case 1 where isClosedTuple: return .quantity(.w2, name: "w₂")
    default: return .unknown
    }
  }

  /// True when nothing but numbers follow up to the end of the parentheses.
  private var isClosedTuple: Bool {
    let rest = text[range.upperBound...].drop(while: \.isOfTuple)
    return rest.first == ")" || rest.first == "）"
  }

  // MARK: What is done with it

  /// True where the number is part of a computation.
  var isOperand: Bool {
    let before = text[..<range.lowerBound].withoutBlanksAtEnd.last
    let after = text[range.upperBound...].first { $0 != " " }
    return (before?.isOperator ?? false) || (after?.isOperator ?? false) || after == "="
  }

  /// The sentence around the number; a point between digits ends none.
  var sentence: Range<Int> {
    func isEnd(_ index: Int) -> Bool {
      if "?!。？！；;\n".contains(text[index]) { return true }
      return text[index] == "." && (index + 1 == text.count || text[index + 1].isWhitespace)
    }
    let start = (0..<range.lowerBound).last(where: isEnd).map { $0 + 1 } ?? 0
    let end = (range.upperBound..<text.count).first(where: isEnd) ?? text.count
    return start..<end
  }
}

extension Character {
  fileprivate var isOperator: Bool { "+-−·×*/^÷".contains(self) }

  /// True for what stands between the parentheses of some numbers.
  fileprivate var isOfTuple: Bool { isDigit || isMinus || ".,， ".contains(self) }
}

extension ArraySlice<Character> {
  fileprivate var withoutBlanksAtEnd: ArraySlice<Character> {
    dropLast(reversed().prefix { $0 == " " }.count)
  }

  fileprivate func hasSuffix(_ text: String) -> Bool { suffix(text.count).elementsEqual(text) }

  fileprivate func suffix(while isPart: (Character) -> Bool) -> ArraySlice<Character> {
    suffix(reversed().prefix(while: isPart).count)
  }

  /// True when the last word is this one, however it is capitalised.
  fileprivate func ends(withWord word: String) -> Bool {
    let end = suffix(word.count)
    guard String(end).lowercased() == word.lowercased() else { return false }
    guard let first = word.first, first.isNamePart, let before = dropLast(word.count).last else {
      return true
    }
    return !before.isNamePart
  }
}
