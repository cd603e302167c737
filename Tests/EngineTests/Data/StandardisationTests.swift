import Testing

@testable import Engine

@Suite struct StandardisationTests {
  // By hand: 2, 4, 4, 4, 5, 5, 7, 9 have mean 5 and population deviation 2.
  let data = Dataset<Double>(
    inputs: [2, 8, 4, 8, 4, 8, 4, 8, 5, 8, 5, 8, 7, 8, 9, 8],
    targets: [0, 0, 0, 0, 0, 0, 0, 0], inputWidth: 2)

  @Test func `mean and deviation are those of the population`() {
    let standardisation = Standardisation(of: data)
    #expect(standardisation.means == [5, 8])
    #expect(standardisation.scales == [2, 1])
  }

  @Test func `a constant input becomes 0`() {
    let scaled = Standardisation(of: data).applied(to: data)
    #expect((0..<8).allSatisfy { scaled.input($0)[1] == 0 })
    #expect(scaled.input(0)[0] == -1.5)
    #expect(scaled.input(7)[0] == 2)
  }

  @Test func `a constant that has no exact mean is still constant`() {
    let tenths = Dataset<Double>(
      inputs: Array(repeating: 0.1, count: 7), targets: Array(repeating: 0, count: 7),
      inputWidth: 1)
    #expect(Standardisation(of: tenths).applied(to: tenths).inputs.allSatisfy { $0 == 0 })
  }

  @Test(arguments: 1...20 as ClosedRange<UInt64>)
  func `inverting brings the inputs back`(seed: UInt64) {
    let houses: Dataset<Double> = SyntheticData(.houses, seed: seed).dataset()
    let standardisation = Standardisation(of: houses)
    let scaled = standardisation.applied(to: houses)
    let again = Standardisation(of: scaled)
    #expect(again.means.allSatisfy { abs($0) < 1e-14 })
    #expect(again.scales.allSatisfy { abs($0 - 1) < 1e-14 })
    let back = standardisation.inverted(on: scaled)
    #expect(zip(back.inputs, houses.inputs).allSatisfy { abs($0 - $1) < 1e-12 })
  }

  @Test func `no row and one row are measured without harm`() {
    let none = Standardisation(of: data.selecting([]))
    #expect(none.means == [0, 0])
    #expect(none.scales == [1, 1])
    #expect(Standardisation(of: data.selecting([0])).scales == [1, 1])
  }
}
