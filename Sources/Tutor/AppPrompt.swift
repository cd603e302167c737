/// Typing an answer at the foot of the screen.
extension App {
  mutating func press(_ key: Key, in prompt: Prompt) -> Effect? {
    var prompt = prompt
    prompt.error = nil
    switch key {
    case .escape:
      mode = .normal
      return nil
    case .enter: return commit(prompt)
    case .up: prompt.recall(olderBy: 1, from: commandHistory)
    case .down: prompt.recall(olderBy: -1, from: commandHistory)
    case .tab: prompt.complete(on: kind)
    case .backspace where prompt.field.text.isEmpty:
      mode = .normal
      return nil
    default: _ = prompt.field.press(key)
    }
    mode = .prompt(prompt)
    return nil
  }

  /// Carries out one line of the command language.
  ///
  /// - Parameter line: what was typed after the colon.
  /// - Returns: what the rim has to do, if anything.
  /// - Throws: `UserError` when the line is not understood; nothing is changed then.
  public mutating func execute(_ line: String) throws(UserError) -> Effect? {
    let command = try Command(parsing: line, on: kind)
    message = nil
    switch command {
    case .action(let action): return perform(action)
    case .step(let count): step(count: count)
    case .back(let count): goBack(count)
    case .goTo(let step): go(to: step)
    case .set(let name, let value): try set([(name, value)])
    case .open(let kind): open(kind)
    case .language(let language):
      self.language = language
      noteUnshownLanguage()
    case .theme(let theme): self.theme = theme
    case .markers(let name): try setMarkers(name)
    case .speed(let speed): playback.choose(speed)
    case .export(let order): return .write(try export(order))
    case .word: try showWord()
    case .openRun(let text): return .open(text)
    case .load(let order): return .load(order)
    }
    return nil
  }

  /// Sets quantities of the stage by name, all of them or none.
  ///
  /// - Parameter pairs: names of controls, or `view`, and values as text.
  /// - Throws: `UserError` when a name or a value will not do.
  public mutating func set(_ pairs: [(name: String, value: String)]) throws(UserError) {
    let before = stage
    if try stage.set(pairs) { remember(before) }
  }

  private mutating func commit(_ prompt: Prompt) -> Effect? {
    mode = .normal
    do {
      switch prompt.kind {
      case .go:
        go(to: try Command.limited(wholeNumber(from: prompt.field.text, for: "k"), for: "k"))
      case .value(let name, let beginning): try set([(name, beginning + prompt.field.text)])
      case .command:
        let effect = try execute(prompt.field.text)
        rememberCommand(prompt.field.text)
        return effect
      }
    } catch {
      // The prompt stays open with the text as it was typed: a typo is corrected, not retyped.
      var open = prompt
      open.error = error.message
      if let column = error.column { open.field.moveCursor(to: open.textStart + column - 1) }
      mode = .prompt(open)
    }
    return nil
  }

  private mutating func rememberCommand(_ line: String) {
    guard commandHistory.last != line else { return }
    commandHistory.append(line)
    if commandHistory.count > 100 { commandHistory.removeFirst() }
  }
}
