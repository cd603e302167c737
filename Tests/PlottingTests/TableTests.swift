import Plotting
import Testing

@Suite struct TableTests {
  private let table = Table(
    headings: ["k", "x", "误差"], widths: [2, 6, 6],
    rows: [
      .init(["0", "0.000", "1.1250"], ink: .dim), .init(["1", "0.300", "0.4050"], ink: .dim),
      .init(["2", "0.480", "0.1458"]),
    ], highlighted: 2)

  @Test func `numbers stand under their headings, the newest at the foot`() {
    var buffer = Buffer(size: Size(width: 16, height: 4))
    table.draw(into: &buffer, in: buffer.bounds)
    #expect(
      buffer.description == """
        \(" k      x   误差")
         0  0.000 1.1250
         1  0.300 0.4050
         2  0.480 0.1458
        """)
    #expect(buffer[Point(0, 3)]?.ink == .accent)
    #expect(buffer[Point(15, 3)]?.ink == .accent)
    #expect(buffer[Point(1, 2)]?.ink == .dim)
  }

  @Test func `the first rows go when there is no room`() {
    var buffer = Buffer(size: Size(width: 16, height: 2))
    table.draw(into: &buffer, in: buffer.bounds)
    #expect(buffer.description == " k      x   误差\n 2  0.480 0.1458")
  }

  @Test func `the highlighted row stays in view`() {
    var buffer = Buffer(size: Size(width: 16, height: 2))
    var table = table
    table.highlighted = 0
    table.draw(into: &buffer, in: buffer.bounds)
    #expect(buffer.description == " k      x   误差\n 0  0.000 1.1250")
  }

  @Test func `a column that does not fit is left out whole`() {
    var buffer = Buffer(size: Size(width: 12, height: 2))
    table.draw(into: &buffer, in: buffer.bounds)
    #expect(buffer.description == " k      x\n 2  0.480")
  }

  @Test func `a text wider than its column is cut`() {
    var buffer = Buffer(size: Size(width: 4, height: 2))
    Table(headings: ["heading"], widths: [4], rows: [.init(["123456"])]).draw(
      into: &buffer, in: buffer.bounds)
    #expect(buffer.description == "hea…\n123…")
  }
}
