import Engine
import Plotting

/// What keys and the mouse mean in the modes: a guess, a cursor over the lines.
extension CodeStage {
  mutating func press(_ key: Key, in surroundings: Surroundings) -> Reply? {
    switch mode {
    case .normal: nil
    case .predict(let guess): press(key, in: guess)
    case .explain(let line): press(key, at: line)
    }
  }

  mutating func leaveMode() -> Bool {
    if mode != .normal {
      mode = .normal
      return true
    }
    guard isEnlarged else { return false }
    isEnlarged = false
    return true
  }

  mutating func togglePredict() -> Reply {
    if case .predict = mode {
      mode = .normal
      return .done
    }
    mode = .predict(CodeGuess(choice: CodeGuess.choices(in: panel.settings.program)[0]))
    return Reply(stopsPlay: true)
  }

  mutating func toggleExplain() {
    if case .explain = mode {
      mode = .normal
    } else {
      mode = .explain(panel.run.line == .setUp ? .take : panel.run.line)
    }
  }

  private mutating func press(_ key: Key, in guess: CodeGuess) -> Reply? {
    let program = panel.settings.program
    var guess = guess
    switch key {
    case .left, .up: guess.move(by: -1, in: program)
    case .right, .down: guess.move(by: 1, in: program)
    case .enter:
      panel.step()
      let verdict = guess.commit(panel.run.line, in: program)
      mode = .predict(guess)
      return Reply(message: verdict, stopsPlay: true)
    default:
      let action = KeyMap.action(for: key, on: Self.kind)
      let wouldReveal: [Action] = [.step, .play, .goTo, .epoch]
      return action.map(wouldReveal.contains) == true ? .refused(.answerFirst) : nil
    }
    mode = .predict(guess)
    return .done
  }

  private mutating func press(_ key: Key, at line: CodeLine) -> Reply? {
    let lines = CodeLine.pass(of: panel.settings.program)
    let index = lines.firstIndex(of: line) ?? 0
    switch key {
    case .up: mode = .explain(lines[max(index - 1, 0)])
    case .down: mode = .explain(lines[min(index + 1, lines.count - 1)])
    default: return nil
    }
    return .done
  }

  /// A click on a pane gives it the focus.
  mutating func mouse(
    _ action: MouseAction, at point: Point, in surroundings: Surroundings
  ) -> Reply? {
    guard action == .press, !surroundings.isProjecting else { return nil }
    let layout = layout(size: surroundings.size)
    guard let pane = layout.shown.first(where: { layout.frames[$0]?.contains(point) == true })
    else { return nil }
    look(at: pane)
    return .done
  }
}

extension Localized {
  fileprivate static let answerFirst = Localized(
    en: "predict first: ← → choose what changes, Enter runs the line",
    zh: "先猜：用 ← → 选会变的是什么，回车执行这一行")
}
