import Plotting
import Testing

@Suite struct NumberTextTests {
  @Test(arguments: [
    (0.588, "0.588"), (0.6528, "0.6528"), (-0.648, "−0.648"), (0.3, "0.3"), (1, "1"),
    (0.1 + 0.2, "0.3"), (12_345.678, "12345.7"), (99_999, "99999"), (100_000, "1e+5"),
    (123_456, "1.235e+5"), (0.745_465_036_8, "0.745465"), (0.000_648_123, "0.000648"),
    (0.000_1, "0.0001"), (0.000_099, "9.9e−5"), (-1.234_56e-10, "−1.23e−10"), (0, "0"),
    (-0.0, "0"), (.leastNonzeroMagnitude, "4.9e−324"), (1.797e308, "1.8e+308"),
    (99_999.999, "1e+5"),
    (9.999_999_9, "10"), (-2.5, "−2.5"),
  ])
  func `a formula shows six digits without trailing zeros`(value: Double, expected: String) {
    #expect(NumberText.formula(value) == expected)
  }

  @Test func `a formula's number never takes more than nine cells`() {
    var state: UInt64 = 7
    for _ in 0..<20_000 {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      let value = Double(bitPattern: state ^ (state >> 31))
      let text = NumberText.formula(value)
      #expect(text.count <= 9, "\(value)")
      #expect(text != "−0" && !text.hasPrefix("-"))
    }
  }

  @Test(arguments: [
    (0.588, 3, "0.588"), (-0.000_4, 3, "0.000"), (-0.000_6, 3, "−0.001"), (-0.0, 3, "0.000"),
    (0.000_05, 3, "5.00e−5"), (100_000, 3, "1.00e+5"), (0.052_488, 6, "0.052488"),
    (2, 0, "2"), (0.5, -4, "0"), (99_999.9, 1, "99999.9"),
  ])
  func `a table keeps its decimals`(value: Double, decimals: Int, expected: String) {
    #expect(NumberText.table(value, decimals: decimals) == expected)
  }

  @Test(
    arguments: [
      (1.9, 3), (10, 3), (0.5, 4), (0.01, 5), (0.000_02, 8), (0, 3), (.nan, 3), (.infinity, 3),
      (1e-300, 15),
    ] as [(Double, Int)])
  func `a narrow lens needs more decimals`(width: Double, decimals: Int) {
    #expect(NumberText.decimals(forLens: width) == decimals)
  }

  @Test(arguments: [
    (0.1, "0.1"), (0.25, "0.25"), (0.000_1, "0.0001"), (0.000_01, "1e−5"), (0.110_25, "0.1103"),
    (0.001_05, "0.00105"), (2, "2"), (-0.1, "−0.1"), (2.5e-5, "2.5e−5"), (12.345, "12.345"),
  ])
  func `a learning rate is as short as on the ladder`(value: Double, expected: String) {
    #expect(NumberText.rate(value) == expected)
  }

  @Test(
    arguments: [
      (0.005_3, "0.0053"), (0.001, "0.0010"), (0.000_999, "9.99e−4"), (999.5, "999.5000"),
      (999.999_99, "1.00e+3"), (1000, "1.00e+3"), (0, "0.0000"), (1.2e-9, "1.20e−9"),
      (.infinity, "∞"), (.nan, "NaN"),
    ] as [(Double, String)])
  func `a loss has four decimals in the middle and an exponent at the ends`(
    value: Double, expected: String
  ) {
    #expect(NumberText.loss(value) == expected)
  }

  @Test(arguments: [(0.121, "1.21e−1"), (2.21, "2.21e+0"), (0, "0.00e+0"), (-1e-100, "−1.00e−100")])
  func `the race is always scientific`(value: Double, expected: String) {
    #expect(NumberText.scientific(value) == expected)
  }

  @Test(
    arguments: [
      (0.064_8, nil, "+0.0648"), (-0.648, nil, "−0.648"), (0, nil, "0"), (-0.0, nil, "0"),
      (0.6, 3, "+0.600"), (0.000_2, 3, "0.000"), (.infinity, nil, "+∞"), (-.infinity, 3, "−∞"),
      (.nan, nil, "NaN"),
    ] as [(Double, Int?, String)])
  func `a change has its sign`(value: Double, decimals: Int?, expected: String) {
    #expect(NumberText.signed(value, decimals: decimals) == expected)
  }

  @Test func `shares are percentages`() {
    #expect(NumberText.percent(1) == "100.0 %")
    #expect(NumberText.percent(0.9583) == "95.8 %")
    #expect(NumberText.percent(.nan) == "NaN %")
  }

  @Test func `counts are in groups of three`() {
    #expect(
      [0, 12, 999, 2410, 1_000_000, -1437].map(NumberText.grouped)
        == ["0", "12", "999", "2 410", "1 000 000", "−1 437"])
    #expect(NumberText.grouped(.min) == "−9 223 372 036 854 775 808")
  }

  @Test func `a file keeps every bit and the ASCII minus`() {
    #expect(NumberText.plain(0.300_000_000_000_000_04) == "0.30000000000000004")
    #expect(NumberText.plain(-0.125) == "-0.125")
    #expect(Double(NumberText.plain(.leastNonzeroMagnitude)) == .leastNonzeroMagnitude)
  }
}
