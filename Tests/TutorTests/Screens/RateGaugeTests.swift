import Testing

@testable import Tutor

@Suite struct RateGaugeTests {
  private func line(_ position: Double, landing: Double = 0.5, isHopeless: Bool = false) -> String {
    RateGauge(
      position: position, landing: landing, landingLabel: "¼", limitLabel: "½",
      isHopeless: isHopeless, length: 17
    ).pieces.map(\.text).joined()
  }

  // Cells 0…16 stand for 0…1: the middle is cell 8, a quarter cell 4.
  @Test func `the rate stands where it is between 0 and the limit`() {
    #expect(line(0.25) == "0├────▲───┼¼─ ─ ─ ─┤½")
    #expect(line(0) == "0├▲───────┼¼─ ─ ─ ─┤½")
    #expect(line(0.75) == "0├────────┼¼─ ▲ ─ ─┤½")
    #expect(line(1) == "0├────────┼¼─ ─ ─ ▲┤½")
  }

  @Test func `beyond the limit an arrow leads on`() {
    #expect(line(1.5) == "0├────────┼¼─ ─ ─ ─┤½ ▶")
    #expect(line(0.25, isHopeless: true) == "0├────────┼¼─ ─ ─ ─┤½ ▶")
    #expect(line(.infinity).hasSuffix(" ▶"))
  }

  @Test func `a rate below 0 or none is not shown`() {
    #expect(!line(-0.5).contains("▲") && !line(-0.5).contains("▶"))
    #expect(!line(.nan).contains("▲"))
  }

  @Test func `the rate hides the mark where both are`() {
    #expect(line(0.5) == "0├────────▲¼─ ─ ─ ─┤½")
  }

  @Test func `a second mark stands for the flat direction, under the first and inside only`() {
    func line(_ position: Double, flat: Double) -> String {
      var gauge = RateGauge(
        position: position, landing: 0.5, landingLabel: "¼", limitLabel: "½", length: 17)
      gauge.flatPosition = flat
      return gauge.pieces.map(\.text).joined()
    }
    #expect(line(0.75, flat: 0.25) == "0├────▼───┼¼─ ▲ ─ ─┤½")
    #expect(line(0.25, flat: 0.25) == "0├────▲───┼¼─ ─ ─ ─┤½")
    #expect(line(1.5, flat: 0.25) == "0├────▼───┼¼─ ─ ─ ─┤½ ▶")
    #expect(line(0.75, flat: -0.1) == "0├────────┼¼─ ▲ ─ ─┤½")
    #expect(line(3, flat: 1.1) == "0├────────┼¼─ ─ ─ ─┤½ ▶")
  }

  @Test func `the mark between can be anywhere`() {
    #expect(line(0, landing: 0.25) == "0├▲───┼¼─ ─ ─ ─ ─ ─┤½")
    #expect(line(0, landing: 0).hasPrefix("0├▲¼"))
    #expect(line(0.5, landing: 9).hasPrefix("0├────────▲───────┼┤"))
  }
}
