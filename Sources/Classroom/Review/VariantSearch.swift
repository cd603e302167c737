internal import Lessons
internal import Plotting
internal import Tutor

/// Looks for other numbers with which a question can be asked.
struct VariantSearch {
  /// A question with another number, in both languages.
  struct Variant {
    let change: QuestionVariant.Change
    let english: QuestionPage
    let chinese: QuestionPage
  }

  private let english: QuestionPage
  private let chinese: QuestionPage

  /// A search for a question in both languages.
  init(_ english: QuestionPage, _ chinese: QuestionPage) {
    self.english = english
    self.chinese = chinese
  }

  /// All variants that hold, in an order that depends on the question alone.
  var variants: [Variant] {
    guard let panel = english.scene?.panel else { return [] }
    let quantities = ReviewQuantity.all(of: panel)
    let numbers = numbers.filter { quantities.contains($0.quantity) && isInTexts($0, quantities) }
    // To play a network takes a while: most questions name no number that could be another.
    guard !numbers.isEmpty, let trial = english.trial else { return [] }
    return numbers.flatMap { number in
      number.quantity.others(than: number.value).compactMap {
        variant(number.quantity, from: number.value, to: $0, trial, quantities)
      }
    }
  }

  // MARK: Which numbers

  private struct Number: Hashable {
    let quantity: ReviewQuantity
    let value: Double
  }

  /// The numbers that the scene or the observation sets, each once.
  private var numbers: [Number] {
    var found: [Number] = []
    for (name, text) in Self.settings(of: english) {
      guard let quantity = ReviewQuantity(setting: name), let value = Double(text) else { continue }
      let number = Number(quantity: quantity, value: value)
      if !found.contains(number) { found.append(number) }
    }
    return found
  }

  private static func settings(of page: QuestionPage) -> [(name: String, value: String)] {
    let scene = page.scene?.settings.map { ($0.name, $0.value) } ?? []
    return scene + page.question.observation.list.settings
  }

  /// True when the text names the number in both languages.
  private func isInTexts(_ number: Number, _ quantities: [ReviewQuantity]) -> Bool {
    [english, chinese].allSatisfy { name(of: number, in: $0, quantities) != nil }
  }

  private func name(
    of number: Number, in page: QuestionPage, _ quantities: [ReviewQuantity]
  ) -> String? {
    for line in page.shownText.lines {
      for found in NumberInText.all(in: line, naming: quantities) where found.value == number.value
      {
        // A word may begin the sentence; symbols are written as they are.
        if case .quantity(number.quantity, let name) = found.owner {
          return number.quantity.words.first { $0 == name.lowercased() } ?? name
        }
      }
    }
    return nil
  }

  // MARK: One other number

  private func variant(
    _ quantity: ReviewQuantity, from old: Double, to new: Double, _ trial: QuestionTrial,
    _ quantities: [ReviewQuantity]
  ) -> Variant? {
    guard let page = english.setting(quantity, from: old, to: new), fits(quantity, new),
      let played = page.trial, isOnItsSide(quantity, trial, played),
      let kind = VariantAnswer(english.question.kind, played).kind(changing: old)
    else { return nil }
    let swap = NumberSwap(
      quantity: quantity, old: old, new: new, quantities: quantities,
      given: given(besides: quantity, old), moments: Self.pairs(trial.moments, played.moments))
    guard let english = english.swapping(swap, kind), let chinese = chinese.swapping(swap, kind),
      !english.tellsItsAnswer, !chinese.tellsItsAnswer
    else { return nil }
    let number = Number(quantity: quantity, value: old)
    let name = Localized(
      en: name(of: number, in: self.english, quantities) ?? quantity.rawValue,
      zh: name(of: number, in: self.chinese, quantities) ?? quantity.rawValue)
    let change = QuestionVariant.Change(quantity: quantity, name: name, old: old, new: new)
    return Variant(
      change: change, english: english.explained(before: change, .en),
      chinese: chinese.explained(before: change, .zh))
  }

  /// A start has to lie in the picture.
  private func fits(_ quantity: ReviewQuantity, _ value: Double) -> Bool {
    guard quantity == .start, let view = english.scene?.view else { return true }
    let ends = view.split(separator: " ").compactMap { Double($0) }
    return ends.count != 2 || (ends[0]...ends[1]).contains(value)
  }

  /// "Uphill to the right" stays so: the slope at which the observation begins keeps its sign.
  private func isOnItsSide(
    _ quantity: ReviewQuantity, _ old: QuestionTrial, _ new: QuestionTrial
  ) -> Bool {
    guard quantity == .start else { return true }
    return zip(old.moments, new.moments).prefix(2).allSatisfy { old, new in
      guard old["step"] == 0, let first = old["slope"], let second = new["slope"] else {
        return true
      }
      return first.sign == second.sign && (first == 0) == (second == 0)
    }
  }

  /// All numbers of the scene and the observation but the one that changes.
  private func given(besides quantity: ReviewQuantity, _ old: Double) -> [Double] {
    let others = Self.settings(of: english).filter {
      ReviewQuantity(setting: $0.name) != quantity || Double($0.value) != old
    }
    let steps = english.question.observation.list.elements.compactMap { element -> String? in
      switch element.action {
      case .step(let count): "\(count)"
      case .until(let expression, let limit): "\(expression.text) \(limit)"
      case .set, .reset, .wait: nil
      }
    }
    return (others.map(\.value) + steps).flatMap { numbersWritten(in: $0) }
  }

  /// Moments of the same place on the way; the ends belong together too.
  private static func pairs(
    _ old: [QuestionTrial.Moment], _ new: [QuestionTrial.Moment]
  ) -> [(old: QuestionTrial.Moment, new: QuestionTrial.Moment)] {
    let ends = [old.last, new.last].compactMap(\.self)
    let last = ends.count == 2 ? [(old: ends[0], new: ends[1])] : []
    return zip(old.dropLast(), new.dropLast()).map { (old: $0, new: $1) } + last
  }
}

/// All numbers of a setting such as `2x^2 - 3x + 1`, without and with the minus before them.
func numbersWritten(in text: String) -> [Double] {
  var numbers: [Double] = []
  var word = ""
  for character in text + " " {
    if character.isDigit || character == "." {
      word.append(character)
    } else if character == "-", word.isEmpty {
      word = "-"
    } else {
      if let number = Double(word) { numbers += number < 0 ? [number, -number] : [number] }
      word = character == "-" ? "-" : ""
    }
  }
  return numbers
}

extension ActionList {
  /// What it sets.
  var settings: [(name: String, value: String)] {
    elements.compactMap { element in
      if case .set(let name, let value) = element.action { (name, value) } else { nil }
    }
  }
}
