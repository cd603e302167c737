import Engine
import Plotting

/// What keys mean in a mode: predict, read-out.
extension XrayStage {
  mutating func press(_ key: Key, in surroundings: Surroundings) -> Reply? {
    switch mode {
    case .normal: nil
    case .predict(let prediction, let isOpen): press(key, in: prediction, isOpen)
    case .readout(let index): press(key, at: index)
    }
  }

  mutating func mouse(
    _ action: MouseAction, at point: Point, in surroundings: Surroundings
  ) -> Reply? { nil }

  mutating func leaveMode() -> Bool {
    if mode != .normal {
      mode = .normal
      return true
    }
    guard isEnlarged else { return false }
    isEnlarged = false
    return true
  }

  // MARK: Read-out

  mutating func toggleReadout() -> Reply {
    if case .readout = mode {
      mode = .normal
      return .done
    }
    guard run.place > 0 else { return .refused(.nothingToRead) }
    mode = .readout(run.place - 1)
    return Reply(stopsPlay: true)
  }

  private mutating func press(_ key: Key, at index: Int) -> Reply? {
    let change: Int
    switch key {
    case .left, .up: change = -1
    case .right, .down: change = 1
    case .home: change = -index
    case .end: change = run.place
    case .enter:
      timeline.seek(to: position - run.place + index + 1)
      mode = .normal
      return Reply(stopsPlay: true)
    default:
      // Whatever moves in time looks at the operation that is done last.
      mode = .normal
      return nil
    }
    mode = .readout(min(max(0, index + change), run.place - 1))
    return .done
  }

  /// The operation that a read-out stands at.
  var readIndex: Int? {
    if case .readout(let index) = mode, index < run.place { index } else { nil }
  }

  // MARK: Predict

  /// True while what the next operation gives is a question.
  var asks: Bool {
    if case .predict(_, let isOpen) = mode { isOpen } else { false }
  }

  mutating func togglePredict() -> Reply {
    if case .predict = mode {
      mode = .normal
      return .done
    }
    mode = .predict(Prediction(caret: .nan), isOpen: true)
    return Reply(stopsPlay: true)
  }

  private mutating func press(_ key: Key, in prediction: Prediction, _ isOpen: Bool) -> Reply? {
    var prediction = prediction
    if let said = Self.answer(for: key) {
      prediction.caret = said
      mode = .predict(prediction, isOpen: true)
      return .done
    }
    let action = KeyMap.action(for: key, on: Self.kind)
    if !isOpen, action == .step || key == .enter {
      prediction.caret = .nan
      mode = .predict(prediction, isOpen: true)
      return .done
    }
    let reveals: [Action?] = [.step, .play, .goTo, .epoch]
    guard key == .enter else { return reveals.contains(action) ? .refused(.answerFirst) : nil }
    guard !prediction.caret.isNaN else { return .refused(.answerFirst) }
    return reveal(prediction)
  }

  /// The sign that a key stands for.
  private static func answer(for key: Key) -> Double? {
    switch key {
    case .left: -1
    case .down, .character("0"): 0
    case .right: 1
    default: nil
    }
  }

  private mutating func reveal(_ prediction: Prediction) -> Reply {
    var prediction = prediction
    timeline.step()
    let result = run.results.last ?? .nan
    let sign: Double = result > 0 ? 1 : result < 0 ? -1 : result == 0 ? 0 : .nan
    prediction.commit(truth: sign, from: sign, cell: 0)
    mode = .predict(prediction, isOpen: false)
    return Reply(message: Self.verdict(prediction, result), stopsPlay: true)
  }

  private static func verdict(_ prediction: Prediction, _ result: Double) -> Message {
    let tally = "\(prediction.hits)/\(prediction.asked)"
    let value = NumberText.formula(result)
    guard prediction.last?.isHit == true else {
      return .done(
        Localized(
          en: "you missed: it is \(value); \(tally) so far", zh: "没猜中：是 \(value)；至今 \(tally)"))
    }
    return .success(
      Localized(
        en: "you are right: it is \(value); \(tally) so far", zh: "猜中了：是 \(value)；至今 \(tally)"))
  }
}

extension Localized {
  fileprivate static let nothingToRead = Localized(
    en: "no operation is done yet: press Space for the first", zh: "还没有算过：先按空格算一步")
  fileprivate static let answerFirst = Localized(
    en: "predict first: ← below 0, ↓ just 0, → above 0, Enter shows it",
    zh: "先猜：← 小于 0，↓ 等于 0，→ 大于 0，回车揭晓")
}
