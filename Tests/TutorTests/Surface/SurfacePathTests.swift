import Engine
import Testing

@testable import Tutor

@Suite struct SurfacePathTests {
  /// A way whose place tells its step.
  private func path(_ count: Int) -> SurfacePath {
    var path = SurfacePath()
    for step in 0..<count { path.append(Self.stop(step)) }
    return path
  }

  private static func stop(_ step: Int) -> SurfacePath.Stop {
    SurfacePath.Stop(place: SurfacePoint(Double(step), 0), loss: 0)
  }

  private func steps(_ path: SurfacePath) -> [Double] { path.stops.map(\.place.x) }

  @Test func `a short way is kept whole`() {
    let path = path(8192)
    #expect(path.stride == 1 && path.count == 8192)
    #expect(steps(path) == (0..<8192).map(Double.init))
  }

  @Test(arguments: [(8193, 2), (16_384, 2), (16_385, 4), (100_000, 16)])
  func `of a long one every second, fourth … step is`(count: Int, stride: Int) {
    let path = path(count)
    #expect(path.stride == stride && path.count == count)
    let expected = Swift.stride(from: 0, to: count, by: stride).map(Double.init)
    #expect(steps(path) == expected)
  }

  @Test(arguments: [5, 8192, 20_001], [0, 1, 3, 4])
  func `after a cut it goes on as if nothing had been there`(count: Int, last: Int) {
    var cut = path(count)
    cut.truncate(after: last)
    #expect(cut.count == last + 1)
    #expect(steps(cut) == steps(path(count)).filter { Int($0) <= last })
    for step in last + 1...last + 9 { cut.append(Self.stop(step)) }
    let stride = cut.stride
    #expect(
      steps(cut) == Swift.stride(from: 0, through: last + 9, by: stride).map(Double.init))
  }

  @Test func `a cut behind the end cuts nothing`() {
    var same = path(10)
    same.truncate(after: 9)
    same.truncate(after: 99)
    #expect(same == path(10))
  }

  @Test func `the stops up to a step`() {
    #expect(path(10).stops(upTo: 5).map(\.place.x) == [0, 1, 2, 3, 4, 5])
    #expect(path(10).stops(upTo: 99).count == 10)
    #expect(path(10).stops(upTo: -1).count == 1)
    #expect(path(9000).stops(upTo: 5).map(\.place.x) == [0, 2, 4])
  }
}
