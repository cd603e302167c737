import Engine
import Plotting

/// What keys mean in a mode: predict, read-out, knobs.
extension PerceptronStage {
  mutating func press(_ key: Key, in surroundings: Surroundings) -> Reply? {
    switch mode {
    case .normal: nil
    case .predict(let prediction, let isOpen): press(key, in: prediction, isOpen, surroundings)
    case .readout(let place): press(key, at: place, surroundings)
    case .losses(let step): press(key, step: step)
    case .knobs(let index): press(key, knob: index)
    case .adjust(let part): press(key, on: part)
    case .draw(let cursor): press(key, with: cursor, surroundings)
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

  // MARK: Predict

  /// True while what becomes of the next sample is a question.
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

  private mutating func press(
    _ key: Key, in prediction: Prediction, _ isOpen: Bool, _ surroundings: Surroundings
  ) -> Reply? {
    var prediction = prediction
    if let said = Self.answer(for: key) {
      prediction.caret = said
      mode = .predict(prediction, isOpen: true)
      return .done
    }
    let isStep = KeyMap.action(for: key, on: Self.kind) == .step
    if !isOpen, isStep || key == .enter {
      prediction.caret = .nan
      mode = .predict(prediction, isOpen: true)
      return .done
    }
    guard key == .enter else { return Self.wouldReveal(key) ? .refused(.answerFirst) : nil }
    guard !prediction.caret.isNaN else { return .refused(.answerFirst) }
    return reveal(prediction, in: surroundings)
  }

  /// The class that a key stands for: 0 or 1.
  private static func answer(for key: Key) -> Double? {
    switch key {
    case .left, .character("o"), .character("0"): 0
    case .right, .character("+"), .character("1"): 1
    default: nil
    }
  }

  /// True for keys that would show the next step before it was guessed.
  private static func wouldReveal(_ key: Key) -> Bool {
    let reveals: [Action?] = [.step, .play, .goTo, .epoch]
    return reveals.contains(KeyMap.action(for: key, on: kind))
  }

  private mutating func reveal(
    _ prediction: Prediction, in surroundings: Surroundings
  ) -> Reply {
    var prediction = prediction
    _ = stepByHand(in: surroundings)
    guard let step = panel.run.last else { return .done }
    let says = step.isMistake ? 1 - step.target : step.target
    prediction.commit(truth: says, from: says, cell: 0)
    mode = .predict(prediction, isOpen: false)
    return Reply(message: Prediction.verdict(prediction, on: step), stopsPlay: true)
  }

  // MARK: Read-out

  mutating func toggleReadout() {
    guard mode == .normal else {
      mode = .normal
      return
    }
    switch focus {
    case .loss, .epochs, .steps: mode = .losses(position)
    case .weights: mode = .adjust(.w1)
    case .knobs: mode = .knobs(0)
    default:
      let window = PerceptronWindow(panel.run.problem, of: panel.settings.data)
      mode = .readout(window.center)
    }
  }

  private mutating func press(
    _ key: Key, at place: SIMD2<Double>, _ surroundings: Surroundings
  ) -> Reply? {
    guard let (columns, rows) = DrawCursor.cells(for: key) else { return nil }
    let moved = place + SIMD2(Double(columns), Double(rows)) * cellUnit(in: surroundings)
    mode = .readout(plot(in: surroundings).window.limited(moved))
    return .done
  }

  private mutating func press(_ key: Key, step: Int) -> Reply? {
    let epoch = panel.run.sampleCount
    let change: Int
    switch key {
    case .left: change = -1
    case .right: change = 1
    case .up: change = epoch
    case .down: change = -epoch
    case .home: change = -end
    case .end: change = end
    case .enter:
      panel.seek(to: step)
      mode = .normal
      return Reply(stopsPlay: true)
    default: return nil
    }
    mode = .losses(min(max(0, step + change), end))
    return .done
  }

  // MARK: Knobs

  mutating func toggleKnobs() {
    if case .knobs = mode {
      mode = .normal
      return
    }
    focus = .knobs
    isEnlarged = false
    mode = .knobs(0)
  }

  private mutating func press(_ key: Key, knob index: Int) -> Reply? {
    switch KnobMove(key, at: index, of: Knob.all(of: self)) {
    case .choose(let other): mode = .knobs(other)
    case .turn(let choice): return apply(choice.pairs)
    case .refuse(let reason): return .refused(reason)
    case .leave: mode = .normal
    case nil: return nil
    }
    return .done
  }

  /// Sets quantities; what is wrong with them is said.
  mutating func apply(_ pairs: [(name: String, value: String)]) -> Reply {
    do throws(UserError) {
      return Reply(isChange: try set(pairs))
    } catch {
      return .refused(error.message)
    }
  }
}

extension Prediction {
  /// What is said when an answer of the neuron was guessed.
  static func verdict(_ prediction: Prediction, on step: PerceptronStep) -> Message {
    guard let last = prediction.last else { return .done(Localized(en: "", zh: "")) }
    let tally = "\(prediction.hits)/\(prediction.asked)"
    let (said, truth) = (NumberText.formula(last.said), NumberText.formula(last.truth))
    let outcome =
      step.isMistake
      ? Localized(en: "a mistake", zh: "判错了") : Localized(en: "a right answer", zh: "判对了")
    guard last.isHit else {
      return .done(
        Localized(
          en: "you missed: it says \(truth), not \(said) (\(outcome.en)); \(tally) so far",
          zh: "没猜中：它答 \(truth)，不是 \(said)（\(outcome.zh)）；至今 \(tally)"))
    }
    return .success(
      Localized(
        en: "you are right: it says \(truth) (\(outcome.en)); \(tally) so far",
        zh: "猜中了：它答 \(truth)（\(outcome.zh)）；至今 \(tally)"))
  }
}

extension Localized {
  fileprivate static let answerFirst = Localized(
    en: "predict first: ← says 0, → says 1, Enter shows the step", zh: "先猜：← 答 0，→ 答 1，回车揭晓")
}
