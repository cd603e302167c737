import Engine
import Plotting

/// What the key table asks where digits are read.
extension DigitsStage {
  mutating func perform(_ action: Action, in surroundings: Surroundings) -> Reply {
    switch action {
    case .epoch, .restart, .newSeed, .newData, .activation, .optimizer, .fork, .forgetGhosts:
      return ask { $0.perform(action, in: surroundings) }
    case .predict:
      (focus, isEnlarged, mode) = (.loss, false, .normal)
      return ask { $0.perform(action, in: surroundings) }
    case .knobs: toggleKnobs()
    case .draw: toggleDrawing()
    case .readout: return toggleCursor()
    case .view: return changeView(in: surroundings)
    case .focusNext: moveFocus(by: 1)
    case .focusPrevious: moveFocus(by: -1)
    case .enlarge: isEnlarged.toggle()
    default: break
    }
    return .done
  }

  // MARK: Sight

  private mutating func moveFocus(by change: Int) {
    leaveModes()
    focus = focus.neighbour(change)
  }

  /// Gives the focus to a pane; what keys meant in another one ends.
  mutating func give(focusTo pane: DigitsPane) {
    guard pane != focus else { return }
    leaveModes()
    focus = pane
  }

  private mutating func leaveModes() {
    if mode == .draw { pad.liftPen() }
    mode = .normal
    focusBeforeKnobs = nil
    if lab.mode != .normal {
      _ = ask {
        _ = $0.leaveMode()
        return .done
      }
    }
  }

  private mutating func changeView(in surroundings: Surroundings) -> Reply {
    if focus == .loss {
      return ask {
        $0.focus = .loss
        return $0.perform(.view, in: surroundings)
      }
    }
    filter = filter == .all ? .misread : .all
    (focus, isEnlarged) = (.digits, isEnlarged && focus == .digits)
    if case .browse = mode { mode = .browse(0) }
    return Reply(
      message: .done(
        filter == .all
          ? Localized(en: "all test digits are shown", zh: "显示全部测试数字")
          : Localized(en: "only misread test digits are shown", zh: "只显示认错的测试数字")))
  }

  // MARK: Modes

  private mutating func toggleKnobs() {
    if case .knobs = mode { return leaveKnobs() }
    if focus != .knobs { focusBeforeKnobs = focus }
    (focus, isEnlarged, mode) = (.knobs, false, .knobs(0))
  }

  /// The pane that the knobs were opened from has the focus again.
  mutating func leaveKnobs() {
    mode = .normal
    if let pane = focusBeforeKnobs { focus = pane }
    focusBeforeKnobs = nil
  }

  private mutating func toggleDrawing() {
    guard mode != .draw else {
      pad.liftPen()
      mode = .normal
      return
    }
    leaveModes()
    pad.begin()
    (focus, isEnlarged, mode) = (.pad, isEnlarged && focus == .pad, .draw)
  }

  private mutating func toggleCursor() -> Reply {
    guard mode == .normal, lab.mode == .normal else {
      leaveModes()
      return .done
    }
    switch focus {
    case .loss, .accuracy:
      return ask {
        $0.focus = .loss
        return $0.toggleCursor()
      }
    case .pad, .output:
      (focus, mode) = (.pad, .draw)
    case .knobs: mode = .knobs(0)
    case .confusion:
      mode = .matrix(actual: 0, predicted: 0)
    case .digits, .weights:
      focus = .digits
      mode = .browse(0)
    }
    return .done
  }
}
