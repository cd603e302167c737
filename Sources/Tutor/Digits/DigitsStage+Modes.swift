import Engine
import Plotting

/// What keys mean in a mode: drawing, choosing a digit, choosing a count, knobs.
extension DigitsStage {
  mutating func press(_ key: Key, in surroundings: Surroundings) -> Reply? {
    switch mode {
    case .normal: lab.mode == .normal ? nil : pressLab(key, in: surroundings)
    case .draw: pressPen(key)
    case .browse(let place): press(key, at: place, in: surroundings)
    case .matrix(let actual, let predicted): press(key, actual: actual, predicted: predicted)
    case .knobs(let index): press(key, knob: index)
    }
  }

  mutating func leaveMode() -> Bool {
    if case .knobs = mode {
      leaveKnobs()
      return true
    }
    if mode != .normal {
      pad.liftPen()
      mode = .normal
      return true
    }
    if lab.mode != .normal { return lab(leaves: true) }
    if isEnlarged {
      isEnlarged = false
      return true
    }
    guard filter != .all else { return false }
    filter = .all
    return true
  }

  private mutating func lab(leaves: Bool) -> Bool {
    var left = false
    _ = ask {
      left = $0.leaveMode()
      return .done
    }
    return left
  }

  private mutating func pressLab(_ key: Key, in surroundings: Surroundings) -> Reply? {
    var answer: Reply?
    _ = ask {
      answer = $0.press(key, in: surroundings)
      return .done
    }
    return answer
  }

  // MARK: Drawing

  private mutating func pressPen(_ key: Key) -> Reply? {
    switch key {
    case .left: pad.move(columns: -1, rows: 0)
    case .right: pad.move(columns: 1, rows: 0)
    case .up: pad.move(columns: 0, rows: -1)
    case .down: pad.move(columns: 0, rows: 1)
    case .character(" "): pad.dot()
    case .enter: pad.togglePen()
    case .backspace: return pad.undo() ? .done : .refused(.noStroke)
    case .character("r"): pad.clear()
    case .character("+"): pad.press(harder: 1)
    case .character("-"): pad.press(harder: -1)
    case .character("n"): return showNext(misread: false)
    case .character("w"): return showNext(misread: true)
    case .character(let character):
      guard character.isASCII, let digit = character.wholeNumberValue else { return nil }
      return label(as: digit)
    default: return nil
    }
    return .done
  }

  /// Puts the next test digit on the pad, or the next one that is misread.
  private mutating func showNext(misread: Bool) -> Reply {
    let places = DigitsRows(panel.run).places(misread ? .misread : .all)
    var last = -1
    if case .test(let index, _) = pad.source { last = index }
    guard let next = places.first(where: { $0 > last }) ?? places.first else {
      return .refused(.noneMisread)
    }
    show(row: next)
    return .done
  }

  // MARK: Choosing a digit

  private mutating func press(
    _ key: Key, at place: Int, in surroundings: Surroundings
  ) -> Reply? {
    let places = DigitsRows(panel.run).places(filter)
    let grid = DigitsGrid(side: pad.side, frame: gridFrame(in: surroundings))
    var next = place
    switch key {
    case .left: next -= 1
    case .right: next += 1
    case .up: next -= grid.columns
    case .down: next += grid.columns
    case .pageUp: next -= grid.count
    case .pageDown: next += grid.count
    case .home: next = 0
    case .end: next = places.count - 1
    case .enter:
      guard places.indices.contains(place) else { return .refused(.nothingThere) }
      show(row: places[place])
      (focus, isEnlarged, mode) = (.pad, false, .draw)
      return .done
    default: return nil
    }
    mode = .browse(min(max(0, next), max(0, places.count - 1)))
    return .done
  }

  private func gridFrame(in surroundings: Surroundings) -> Rect {
    layout(size: surroundings.size).content(of: .digits)
      ?? Rect(column: 0, row: 0, width: 1, height: 1)
  }

  // MARK: Choosing a count

  private mutating func press(_ key: Key, actual: Int, predicted: Int) -> Reply? {
    let last = (panel.run.design.sizes.last ?? 1) - 1
    var (actual, predicted) = (actual, predicted)
    switch key {
    case .left: predicted -= 1
    case .right: predicted += 1
    case .up: actual -= 1
    case .down: actual += 1
    case .enter:
      let chosen = DigitsFilter.taken(actual: actual, predicted: predicted)
      guard !DigitsRows(panel.run).places(chosen).isEmpty else { return .refused(.nothingThere) }
      (filter, focus, isEnlarged, mode) = (chosen, .digits, false, .browse(0))
      return .done
    default: return nil
    }
    mode = .matrix(
      actual: min(max(0, actual), last), predicted: min(max(0, predicted), last))
    return .done
  }

  // MARK: Knobs

  private mutating func press(_ key: Key, knob index: Int) -> Reply? {
    switch KnobMove(key, at: index, of: knobs) {
    case .choose(let other): mode = .knobs(other)
    case .turn(let choice): return ask { $0.turn(choice.pairs) }
    case .refuse(let reason): return .refused(reason)
    case .leave: leaveKnobs()
    case nil: return nil
    }
    return .done
  }

  /// The knobs of the lab that make sense of digits.
  var knobs: [Knob] {
    let names = Set((DigitsControl.all + []).map(\.name) + DigitsControl.look.map(\.name))
    return Knob.all(of: lab).filter { knob in
      knob.choices.first?.pairs.first.map { names.contains($0.name) } ?? false
    }
  }
}

extension Localized {
  fileprivate static let noStroke = Localized(
    en: "there is no stroke to take back", zh: "没有可撤回的笔画")
  fileprivate static let noneMisread = Localized(
    en: "no test digit is misread", zh: "测试数字全部认对了")
  fileprivate static let nothingThere = Localized(
    en: "there is no such digit: choose a count above 0", zh: "没有这样的数字：选一个大于 0 的格子")
}
