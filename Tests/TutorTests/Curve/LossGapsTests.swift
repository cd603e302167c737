import Testing

@testable import Tutor

@Suite struct LossGapsTests {
  /// Losses 4, 3, 5, 2, 9, 1 in buckets of two.
  private var path: PathHistory {
    var path = PathHistory(capacity: 4)
    for loss in [4.0, 3, 5, 2, 9, 1] { path.append(x: 0, loss: loss) }
    return path
  }

  @Test func `a gap is the loss above the least`() {
    let gaps = LossGaps(path: path, upTo: 5, least: 1)
    #expect(gaps.lows == [2, 1, 0])
    #expect(gaps.highs == [3, 4, 8])
    #expect(gaps.stride == 2)
  }

  @Test func `without a known minimum the losses stand as they are`() {
    #expect(LossGaps(path: path, upTo: 5, least: nil).highs == [4, 5, 9])
  }

  @Test func `only steps up to the present count`() {
    #expect(LossGaps(path: path, upTo: 2, least: 0).highs.count == 2)
    #expect(LossGaps(path: path, upTo: 0, least: 0).highs.count == 1)
  }
}
