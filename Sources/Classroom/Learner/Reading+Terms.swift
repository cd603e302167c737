internal import Lessons
internal import Plotting
internal import Tutor

/// Looking up terms.
extension Reading {
  /// The terms in the text that is shown, in the order of the list.
  var termsInText: [Terms.Term] {
    let lines = ReadingText(of: self).lines.map { line -> String in
      let text: String = line.map(\.text).joined()
      return String(text.drop { $0 == " " })
    }
    // A line's end is a blank, but nothing within Chinese.
    let text = lines.joined(separator: language == .zh ? "" : " ")
    return terms.terms.filter { !$0.places(in: text, language).isEmpty }
  }

  /// The term that is picked.
  var term: Terms.Term? {
    let found = termsInText
    return pickedTerm.flatMap { found.indices.contains($0) ? found[$0] : nil }
  }

  /// Picks the next or the previous term of the text.
  mutating func pickTerm(by change: Int) {
    // Terms stand in the text: where there is room for one of the two, it is the text.
    showsPanel = false
    let count = termsInText.count
    guard count > 0 else {
      message = .refusal(.noTerms)
      return
    }
    let old = pickedTerm ?? (change > 0 ? -1 : 0)
    pickedTerm = ((old + change) % count + count) % count
  }
}

extension Terms.Term {
  /// Where the term stands in a text, as ranges of characters: whole words, an English plural too.
  func places(in text: String, _ language: Language) -> [Range<Int>] {
    let wanted = Array(name[language].lowercased())
    let text = Array(text.lowercased())
    guard !wanted.isEmpty, text.count >= wanted.count else { return [] }
    return (0...(text.count - wanted.count)).compactMap { start in
      guard text[start] == wanted[0], text[start..<start + wanted.count].elementsEqual(wanted)
      else { return nil }
      var end = start + wanted.count
      guard language == .en else { return start..<end }
      if end < text.count, text[end] == "s" { end += 1 }
      let isWhole =
        (start == 0 || !text[start - 1].isWordPart) && (end == text.count || !text[end].isWordPart)
      return isWhole ? start..<end : nil
    }
  }
}

extension Character {
  fileprivate var isWordPart: Bool { isLetter || isNumber || self == "_" }
}

extension Localized {
  fileprivate static let noTerms = Localized(
    en: "no term of the list stands on this page", zh: "这一页没有术语表里的词")
}
