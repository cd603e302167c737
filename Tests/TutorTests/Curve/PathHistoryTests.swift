import Engine
import Testing

@testable import Tutor

/// A history of these losses; each place is its own step number.
private func history(_ losses: [Double], capacity: Int) -> PathHistory {
  var history = PathHistory(capacity: capacity)
  for (step, loss) in losses.enumerated() { history.append(x: Double(step), loss: loss) }
  return history
}

/// What can be compared where NaN occurs.
private func text(_ history: PathHistory) -> String {
  "\(history.count) by \(history.stride): \(history.buckets)"
}

/// The range of all places, and whether a loss was not finite.
private func extremes(of history: PathHistory) -> String {
  let ends = [history.buckets.map(\.left).min(), history.buckets.map(\.right).max()]
  return "\(ends) \(history.buckets.contains { !$0.high.isFinite })"
}

@Suite struct PathHistoryTests {
  @Test func `up to its capacity each step is kept as it is`() {
    let history = history([4, 3, 5], capacity: 4)
    #expect(history.stride == 1)
    #expect(history.count == 3)
    #expect(history[1] == PathHistory.Bucket(x: 1, loss: 3))
    #expect(history[3] == nil)
    #expect(history[-1] == nil)
  }

  @Test func `beyond its capacity a bucket keeps the lowest and the highest`() {
    let history = history([4, 3, 5, 2, 9, 1], capacity: 4)
    #expect(history.stride == 2)
    #expect(history.buckets.map(\.x) == [0, 2, 4])
    #expect(history.buckets.map(\.left) == [0, 2, 4])
    #expect(history.buckets.map(\.right) == [1, 3, 5])
    #expect(history.buckets.map(\.low) == [3, 2, 1])
    #expect(history.buckets.map(\.high) == [4, 5, 9])
    #expect(history[5]?.high == 9)
  }

  @Test func `a spike of one step in a hundred thousand stays`() {
    var history = PathHistory(capacity: 64)
    for step in 0..<100_000 { history.append(x: 0, loss: step == 77_777 ? 1000 : 1) }
    #expect(history.buckets.count <= 64)
    #expect(history.count == 100_000)
    #expect(history[77_777]?.high == 1000)
    #expect(history.buckets.count { $0.high == 1000 } == 1)
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity])
  func `a loss that is not finite sticks to its bucket`(wild: Double) {
    for losses in [[1, wild, 2, 3, 4], [wild, 1, 2, 3, 4]] {
      let bucket = history(losses, capacity: 4).buckets[0]
      #expect(!bucket.high.isFinite)
    }
    #expect(history([.nan, 7, 2, 3, 4], capacity: 4).buckets[0].low == 7)
  }

  @Test func `cutting and appending again equals a fresh history`() {
    var random = SplitMix64(seed: 5)
    for _ in 0..<300 {
      let capacity = Int.random(in: 2...9, using: &random)
      let wild: [Double] = [.nan, .infinity, -.infinity]
      let losses = (0..<Int.random(in: 1...80, using: &random)).map { step in
        step % 7 == 6
          ? wild[Int.random(in: 0...2, using: &random)] : Double.random(in: -9...9, using: &random)
      }
      let last = Int.random(in: 0..<losses.count, using: &random)
      var cut = history(losses, capacity: capacity)
      let torn = cut.truncate(after: last)
      for step in torn..<max(torn, last + 1) { cut.append(x: Double(step), loss: losses[step]) }
      let fresh = history(Array(losses[...last]), capacity: capacity)
      guard last >= (capacity - capacity % 2) else {
        #expect(text(cut) == text(fresh))
        continue
      }
      // A long rest stays in coarse buckets, which say the same of all steps together.
      guard cut.count == fresh.count, extremes(of: cut) == extremes(of: fresh) else {
        Issue.record("capacity \(capacity), \(last): \(text(cut)) is not \(text(fresh))")
        return
      }
    }
  }

  @Test func `cutting behind the end changes nothing`() {
    var history = history([1, 2, 3], capacity: 4)
    #expect(history.truncate(after: 9) == 3)
    #expect(history.count == 3)
  }
}
