import Testing

@testable import Tutor

/// A history as a run fills it that goes on in slices.
private func history(
  to end: Int, slice: Int, epochLength: Int = 1, capacity: Int = 1024,
  loss: (Int) -> Double = { 1 / Double($0 + 1) }
) -> LossHistory {
  var history = LossHistory(epochLength: epochLength, capacity: capacity)
  history.record(entry(0, loss(0)))
  extend(&history, to: end, slice: slice, loss: loss)
  return history
}

/// Goes on from the last known step.
private func extend(
  _ history: inout LossHistory, to end: Int, slice: Int,
  loss: (Int) -> Double = { 1 / Double($0 + 1) }
) {
  var position = history.end
  while position < end {
    let target = min(position + slice, end)
    while position < target {
      position = min(history.nextStep(after: position), target)
      history.record(entry(position, loss(position)))
    }
  }
}

private func entry(_ step: Int, _ loss: Double = 1) -> LossHistory.Entry {
  LossHistory.Entry(step: step, training: loss, test: 2 * loss)
}

@Suite struct LossHistoryTests {
  /// Every step of the first four epochs, at most 512; then the multiples of the least power of two
  /// of epochs with which there is room.
  private func expectedSteps(to end: Int, epochLength: Int, capacity: Int) -> [Int] {
    let fineEnd = min(512, 4 * epochLength)
    var stride = epochLength
    func steps() -> [Int] { (0...end).filter { $0 <= fineEnd || $0.isMultiple(of: stride) } }
    while steps().count > capacity + fineEnd { stride *= 2 }
    return steps()
  }

  @Test(
    arguments: [(1, 8), (7, 8), (25, 1024), (1000, 16), (1, 2)], [0, 1, 29, 512, 3000, 20_011])
  func `the steps that are kept follow from the last one`(shape: (Int, Int), end: Int) {
    let (epochLength, capacity) = shape
    let steps = history(to: end, slice: 1, epochLength: epochLength, capacity: capacity)
      .entries.map(\.step)
    #expect(steps == expectedSteps(to: end, epochLength: epochLength, capacity: capacity))
  }

  @Test(arguments: [2, 7, 25, 100, 1024, 100_000], [1, 25])
  func `slices of any size keep what single steps keep`(slice: Int, epochLength: Int) {
    let single = history(to: 9001, slice: 1, epochLength: epochLength, capacity: 64)
    let sliced = history(to: 9001, slice: slice, epochLength: epochLength, capacity: 64)
    #expect(sliced == single)
  }

  @Test func `memory is bounded`() {
    for end in [100, 1000, 100_000] {
      let count = history(to: end, slice: 5000, epochLength: 3, capacity: 20).entries.count
      #expect(count <= 20 + 12 && count > min(end, 10))
    }
  }

  @Test func `a loss that is no number is kept at any step`() {
    var history = history(to: 5000, slice: 1000, epochLength: 25, capacity: 8)
    history.record(entry(5003, .infinity))
    #expect(history.entries.last == entry(5003, .infinity))
    // A finite loss is not, so that the curve does not depend on where slices ended.
    history.record(entry(5004))
    #expect(history.end == 5003)
  }

  @Test func `a known step is not recorded twice and none before it`() {
    var history = history(to: 10, slice: 1)
    let before = history
    for step in [10, 9, 0] { history.record(entry(step, 7)) }
    #expect(history == before)
  }

  @Test func `an entry is found at its step and at those after it`() {
    let history = history(to: 40, slice: 40, epochLength: 5)
    #expect(history.entry(at: 17)?.step == 17)
    // From step 20 on only every fifth is kept.
    #expect(
      [20, 21, 24, 25, 39, 40, 99].map { history.entry(at: $0)?.step } == [
        20, 20, 20, 25, 35, 40, 40,
      ])
    #expect(history.entry(at: -1) == nil)
    #expect(LossHistory().entry(at: 0) == nil && LossHistory().end == -1)
    #expect(history.entries(upTo: 24).map(\.step) == Array(0...20))
    #expect(history.entries(upTo: -1).isEmpty)
  }

  @Test(arguments: [0, 1, 19, 20, 23, 40])
  func `what came after a step is forgotten`(step: Int) {
    var history = history(to: 40, slice: 40, epochLength: 5)
    let kept = history.entries.filter { $0.step <= step }
    history.truncate(after: step)
    #expect(history.entries == kept)
  }

  @Test func `after going back to the start a history is like a new one`() {
    var again = history(to: 30_000, slice: 1000, epochLength: 5, capacity: 16)
    again.truncate(after: 0)
    extend(&again, to: 700, slice: 13)
    #expect(again == history(to: 700, slice: 1, epochLength: 5, capacity: 16))
  }

  @Test func `going back and on again keeps it bounded and in order`() {
    var history = history(to: 10_000, slice: 500, epochLength: 5, capacity: 16)
    for target in stride(from: 37, to: 20_000, by: 997) {
      history.truncate(after: target)
      extend(&history, to: target + 3000, slice: 100)
      let steps = history.entries.map(\.step)
      #expect(steps == steps.sorted() && Set(steps).count == steps.count)
      #expect(steps.count <= 16 + 20)
    }
  }
}
