import Testing

@testable import Tutor

@Suite struct MistakeHistoryTests {
  private func history(_ count: Int) -> MistakeHistory {
    var history = MistakeHistory()
    for epoch in 0..<count { history.append(epoch % 7) }
    return history
  }

  @Test func `up to 128 epochs each one is kept`() {
    let history = history(128)
    #expect(history.stride == 1 && history.count == 128)
    #expect((0..<128).allSatisfy { history[$0] == $0 % 7 })
    #expect(history[128] == nil && history[-1] == nil)
  }

  @Test func `more are kept in buckets, the last 16 one by one`() {
    let history = history(1000)
    #expect(history.stride == 8 && history.buckets.count == 125)
    // 0…7 modulo 7: 0 1 2 3 4 5 6 0.
    #expect(history.buckets[0] == .init(total: 21, least: 0, most: 6))
    #expect(history.recent == (984..<1000).map { Int32($0 % 7) })
    #expect(history[990] == 990 % 7 && history[983] == nil)
  }

  @Test(arguments: [1, 127, 128, 129, 200, 1000, 4097])
  func `no mistake is lost`(count: Int) {
    let history = history(count)
    let total = (0..<count).map { $0 % 7 }.reduce(0, +)
    #expect(history.buckets.map(\.total).reduce(0, +) == total)
    #expect(history.buckets.count <= 128)
    #expect(history.buckets.count == (count + history.stride - 1) / history.stride)
  }
}
