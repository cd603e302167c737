import Engine
import Plotting

/// What keys mean on the parts of a network: knobs, cursor, cross, read-out, predict.
extension NetworkStage {
  mutating func press(_ key: Key, in surroundings: Surroundings) -> Reply? {
    switch mode {
    case .normal: nil
    case .knobs(let index): press(key, knob: index)
    case .network(let cursor): press(key, at: cursor)
    case .map(let x, let y): press(key, x: x, y: y, surroundings)
    case .draw(let cursor): press(key, with: cursor, surroundings)
    case .losses(let step): press(key, step: step, surroundings)
    case .predict(let prediction): press(key, in: prediction)
    }
  }

  mutating func leaveMode() -> Bool {
    if case .knobs = mode {
      leaveKnobs()
      return true
    }
    if mode != .normal {
      mode = .normal
      return true
    }
    if isEnlarged {
      isEnlarged = false
      return true
    }
    guard look.neuron != nil else { return false }
    look { $0.neuron = nil }
    return true
  }

  // MARK: Knobs

  /// The knob that the arrows turn.
  var selectedKnob: Int? {
    if case .knobs(let index) = mode { index } else { nil }
  }

  mutating func toggleKnobs() -> Reply {
    if case .knobs = mode {
      leaveKnobs()
      return .done
    }
    if focus != .knobs { focusBeforeKnobs = focus }
    focus = .knobs
    isEnlarged = false
    mode = .knobs(0)
    return .done
  }

  /// The pane that the knobs were opened from has the focus again.
  private mutating func leaveKnobs() {
    mode = .normal
    if let pane = focusBeforeKnobs { focus = pane }
    focusBeforeKnobs = nil
  }

  private mutating func press(_ key: Key, knob index: Int) -> Reply? {
    switch KnobMove(key, at: index, of: Knob.all(of: self)) {
    case .choose(let other): mode = .knobs(other)
    case .turn(let choice): return turn(choice.pairs)
    case .refuse(let reason): return .refused(reason)
    case .leave: leaveKnobs()
    case nil: return nil
    }
    return .done
  }

  // MARK: The cursor in the network

  mutating func toggleCursor() -> Reply {
    guard mode == .normal else {
      mode = .normal
      return .done
    }
    switch focus {
    case .network: mode = .network(firstCursor)
    case .loss: mode = .losses(position)
    case .knobs: mode = .knobs(0)
    default:
      let plane = NetworkPlane(panel.run.design.data)
      guard plane.isShown else { return .refused(.noPlane) }
      mode = .map(
        x: (plane.x.lowerBound + plane.x.upperBound) / 2,
        y: (plane.y.lowerBound + plane.y.upperBound) / 2)
    }
    return .done
  }

  private var firstCursor: NetworkCursor {
    NetworkCursor(neuron: look.neuron ?? NeuronPlace(layer: 1, neuron: 0), link: nil)
  }

  private mutating func press(_ key: Key, at cursor: NetworkCursor) -> Reply? {
    let sizes = panel.run.design.sizes
    if let moved = cursor.moved(by: key, sizes: sizes) {
      mode = .network(moved)
      return .done
    }
    switch key {
    case .enter:
      look { $0.neuron = $0.neuron == cursor.neuron ? nil : cursor.neuron }
      return .done
    case .character("="):
      guard let place = weight(at: cursor) else { return .refused(.chooseLink) }
      return Reply(prompt: .value(name: "weight", beginning: "\(place) "))
    case .character("+"), .character("-"):
      guard let place = weight(at: cursor) else { return .refused(.chooseLink) }
      let step = key == .character("+") ? 0.1 : -0.1
      let value = ((panel.run.network.weight(at: place) + step) * 1e6).rounded() / 1e6
      return turn([("weight", "\(place) \(value)")])
    case .character("0"):
      guard let place = weight(at: cursor) else { return .refused(.chooseLink) }
      return turn([("weight", "\(place) 0")])
    default: return nil
    }
  }

  /// The weight that the cursor stands on.
  func weight(at cursor: NetworkCursor) -> WeightPlace? {
    guard cursor.layer > 0 else { return nil }
    return cursor.weight(inputs: panel.run.design.sizes[cursor.layer - 1])
  }

  // MARK: The cross on the map

  private mutating func press(
    _ key: Key, x: Double, y: Double, _ surroundings: Surroundings
  ) -> Reply? {
    let plane = NetworkPlane(panel.run.design.data)
    let size = layout(in: surroundings).content(of: .map)?.size ?? surroundings.size
    let (columns, rows) = (Double(max(1, size.width)), Double(max(1, size.height)))
    let dx = (plane.x.upperBound - plane.x.lowerBound) / columns
    let dy = (plane.y.upperBound - plane.y.lowerBound) / rows
    var (x, y) = (x, y)
    switch key {
    case .left: x -= dx
    case .right: x += dx
    case .up: y += dy
    case .down: y -= dy
    case .enter:
      guard let found = nearestRow(x: x, y: y) else { return .done }
      (x, y) = (found.row.x, found.row.y)
    default: return nil
    }
    mode = .map(
      x: min(max(x, plane.x.lowerBound), plane.x.upperBound),
      y: min(max(y, plane.y.lowerBound), plane.y.upperBound))
    return .done
  }

  func layout(in surroundings: Surroundings) -> NetworkLayout {
    layout(size: surroundings.size)
  }

  /// Where the panes stand in a window.
  func layout(size: Size) -> NetworkLayout {
    NetworkLayout(
      size: size, isEnlarged: isEnlarged, focus: focus,
      classes: max(2, panel.run.design.sizes.last ?? 2),
      isStretched: NetworkPlane(panel.run.design.data).inputs != 2)
  }

  // MARK: The read-out of losses

  private mutating func press(_ key: Key, step: Int, _ surroundings: Surroundings) -> Reply? {
    let entries = panel.losses.entries
    let index = entries.lastIndex { $0.step <= step } ?? 0
    let change: Int
    switch key {
    case .left: change = -1
    case .right: change = 1
    case .up: change = max(1, entries.count / 20)
    case .down: change = -max(1, entries.count / 20)
    case .enter:
      self.change { $0.seek(to: step) }
      mode = .normal
      return Reply(stopsPlay: true)
    default: return nil
    }
    let next = min(max(0, index + change), entries.count - 1)
    if entries.indices.contains(next) { mode = .losses(entries[next].step) }
    return .done
  }

  // MARK: Predict

  mutating func togglePredict() -> Reply {
    if case .predict = mode {
      mode = .normal
      return .done
    }
    guard panel.canStep else { return .refused(panel.brokenRefusal) }
    mode = .predict(Prediction(caret: panel.entry.training))
    return Reply(stopsPlay: true)
  }

  private mutating func press(_ key: Key, in prediction: Prediction) -> Reply? {
    var prediction = prediction
    switch key {
    case .down, .left: prediction.caret *= key == .down ? 0.95 : 0.8
    case .up, .right: prediction.caret *= key == .up ? 1 / 0.95 : 1.25
    case .enter:
      guard panel.canStep else { return .refused(panel.brokenRefusal) }
      let before = panel.entry.training
      change { $0.stepEpoch() }
      prediction.commit(truth: panel.entry.training, from: before, cell: before / 50)
      mode = .predict(prediction)
      return Reply(message: Prediction.verdict(prediction), stopsPlay: true)
    default:
      let action = KeyMap.action(for: key, on: Self.kind)
      let reveals: [Action?] = [.step, .play, .goTo, .epoch]
      return reveals.contains(action) ? .refused(.guessFirst) : nil
    }
    mode = .predict(prediction)
    return .done
  }

  // MARK: The mouse

  /// Gives the focus to a pane; what keys meant in another one ends.
  private mutating func give(focusTo pane: NetworkPane) {
    guard pane != focus else { return }
    (focus, focusBeforeKnobs, mode) = (pane, nil, .normal)
  }

  mutating func mouse(
    _ action: MouseAction, at point: Point, in surroundings: Surroundings
  ) -> Reply? {
    guard action == .press else { return nil }
    let layout = layout(in: surroundings)
    guard let pane = layout.shown.first(where: { layout.frames[$0]?.contains(point) == true }),
      let frame = layout.content(of: pane)
    else { return nil }
    if case .draw(let cursor) = mode {
      return pane == .map && frame.contains(point) ? click(point, in: frame, cursor) : .done
    }
    give(focusTo: pane)
    guard frame.contains(point) else { return .done }
    switch pane {
    case .map:
      let plane = NetworkPlane(panel.run.design.data)
      guard plane.isShown else { return .refused(.noPlane) }
      mode = .map(
        x: plane.x(ofColumn: point.column - frame.minColumn, of: frame.width),
        y: plane.y(ofRow: point.row - frame.minRow, of: frame.height))
    case .network:
      let diagram = NetworkDiagram(sizes: panel.run.design.sizes, frame: frame)
      guard let place = diagram.neuron(at: point) else { return .done }
      mode = .network(NetworkCursor(neuron: place, link: nil))
    default: break
    }
    return .done
  }
}

extension Localized {
  fileprivate static let chooseLink = Localized(
    en: "this is a neuron: ← goes to the weights that lead into it", zh: "这是神经元：按 ← 选通向它的权重")
  fileprivate static let guessFirst = Localized(
    en: "predict first: ↑ ↓ move the mark, Enter trains an epoch", zh: "先猜：↑ ↓ 移动标记，回车训练一轮")
}
