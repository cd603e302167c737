import Engine
import Plotting
import Testing

@testable import Tutor

@Suite struct SurfaceLevelsTests {
  private let size = Size(width: 21, height: 11)

  private func levels(_ formula: String) throws -> SurfaceLevels {
    let settings = try surfaceSettings([("f", formula)])
    let frame = SurfaceFrame(
      .window(x: -5...5, y: -5...5), of: SurfacePanel(settings),
      in: Size(width: 20, height: 10))
    return SurfaceLevels(of: settings.function.surface, over: frame, in: size)
  }

  @Test func `the valley is high in level, the hills are low`() throws {
    let levels = try levels("x^2 + y^2")
    #expect(levels[10, 5] == 7)
    for (column, row) in [(0, 0), (20, 0), (0, 10), (20, 10)] { #expect(levels[column, row] == 0) }
    let middle = (10...20).compactMap { levels[$0, 5] }
    #expect(middle == middle.sorted(by: >) && middle.count == 11)
    #expect(Set(levels.levels) == Set((0...7).map { Int8($0) }))
  }

  @Test func `only the rank of a height counts`() throws {
    let levels = try levels("x^2 + y^2")
    for scale in ["1000000*(x^2 + y^2) - 5", "exp(x^2 + y^2)", "(x^2 + y^2)/1000000"] {
      #expect(try self.levels(scale).levels == levels.levels, "\(scale)")
    }
  }

  @Test func `where there is no value there is no level and no line`() throws {
    let levels = try levels("log(x)")
    for row in 0..<size.height {
      for column in 0..<10 { #expect(levels[column, row] == nil) }
      for column in 12..<size.width { #expect(levels[column, row] != nil) }
    }
    #expect(!levels.isLine(3, 5))
    let none = try self.levels("log(-1 - x^2)")
    #expect(none.levels.allSatisfy { $0 == nil } && !none.isLine(5, 5))
  }

  @Test func `a plain has no lines`() throws {
    let levels = try levels("0*x + 3")
    #expect(Set(levels.levels).count == 1)
    #expect(!(0..<21).contains { column in (0..<11).contains { levels.isLine(column, $0) } })
  }

  @Test func `lines close around the valley`() throws {
    let levels = try levels("x^2 + y^2")
    // Along the middle row from the left edge to the valley the level rises from 0 to 7, in bands of
    // two: three lines are crossed, and three again on the other side.
    let crossed = (0..<21).filter { levels.isLine($0, 5) }
    #expect(crossed.count == 6 && crossed.count { $0 < 10 } == 3)
  }
}
