internal import Lessons
internal import Plotting
internal import Tutor

/// A question with another number.
extension QuestionPage {
  /// The page with a quantity set to another value wherever it was set to the old one.
  ///
  /// The texts stay as they are.
  func setting(_ quantity: ReviewQuantity, from old: Double, to new: Double) -> QuestionPage? {
    func isIt(_ name: String, _ value: String) -> Bool {
      ReviewQuantity(setting: name) == quantity && Double(value) == old
    }
    var page = self
    for index in page.scene?.settings.indices ?? 0..<0 {
      guard let setting = page.scene?.settings[index], isIt(setting.name, setting.value) else {
        continue
      }
      page.scene?.settings[index].value = NumberWord.exact(new)
    }
    let list = question.observation.list
    if list.settings.contains(where: isIt) {
      let parts = list.text.split(separator: ";", omittingEmptySubsequences: false)
      let text = zip(list.elements, parts).map { element, part in
        guard case .set(let name, let value) = element.action, isIt(name, value) else {
          return String(part)
        }
        return " set \(name) \(NumberWord.exact(new))"
      }.joined(separator: ";")
      guard let changed = try? ActionList(parsing: text) else { return nil }
      page.question.observation.list = changed
    }
    return page
  }

  /// The page with a number changed, its texts too.
  ///
  /// - Parameters:
  ///   - swap: the change.
  ///   - kind: what is asked for then; the choices of this page stay.
  /// - Returns: `nil` when the texts do not allow it.
  func swapping(_ swap: NumberSwap, _ kind: Question.Kind) -> QuestionPage? {
    guard var page = setting(swap.quantity, from: swap.old, to: swap.new),
      swap.leaves(question.choices), let text = swap.applied(to: question.text)
    else { return nil }
    page.question.text = text.blocks
    var count = text.count
    for index in page.before.indices {
      guard case .block(let block) = page.before[index] else {
        // Something is played and spoken of before the question: too much to know all of it.
        return nil
      }
      guard let changed = swap.applied(to: [block]) else { return nil }
      page.before[index] = .block(changed.blocks[0])
      count += changed.count
    }
    guard count > 0 else { return nil }
    if case .number = kind { page.question.kind = kind }
    page.question.hints = question.hints.filter { swap.leaves($0.text) }
    return page
  }

  /// True when the answer can be read in the text.
  var tellsItsAnswer: Bool {
    guard case .number(let answer) = question.kind else { return false }
    return shownText.lines.contains { line in
      NumberInText.all(in: line, naming: []).contains { $0.value == answer.value && !$0.isOperand }
    }
  }

  /// The page whose explanation says that it speaks of the lesson's number.
  func explained(before change: QuestionVariant.Change, _ language: Language) -> QuestionPage {
    let name = change.name[language]
    let isWord = change.quantity.words.contains(name)
    let value = name + (isWord ? " " : " = ") + NumberText.formula(change.old)
    let words: (String, String) =
      language == .en ? ("In the lesson (", "):") : ("课程里的例子（", "）：")
    let line = Block(
      kind: .paragraph([
        Inline(.text(words.0)), Inline(.text(value), style: .code), Inline(.text(words.1)),
      ]), line: question.line)
    var page = self
    page.question.explanation = [line] + question.explanation
    return page
  }
}

extension NumberSwap {
  /// The blocks with the number changed, and how often it was.
  ///
  /// - Returns: `nil` when something in them might become untrue.
  func applied(to blocks: [Block]) -> (blocks: [Block], count: Int)? {
    var count = 0
    var isSound = true
    let changed = blocks.map { block in
      block.mapRuns { runs in
        guard let places = places(in: Array(runs.plain)) else {
          isSound = false
          return runs
        }
        count += places.count
        return runs.replacing(places, with: text)
      }
    }
    return isSound ? (changed, count) : nil
  }

  /// True when nothing in the blocks changes or becomes untrue.
  func leaves(_ blocks: [Block]) -> Bool { applied(to: blocks).map { $0.count == 0 } ?? false }

  /// True when the choices and what is said to them stay true.
  func leaves(_ choices: [Question.Choice]) -> Bool {
    choices.allSatisfy { choice in
      let blocks = choice.text + choice.feedback
      let text = blocks.lines.map { String($0) }.joined(separator: " ").lowercased()
      return leaves(blocks) && !Self.comparing.contains { text.contains($0) }
    }
  }
}
