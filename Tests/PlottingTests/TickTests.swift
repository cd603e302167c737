import Plotting
import Testing

@Suite struct TickTests {
  private func labels(_ lower: Double, _ upper: Double, _ limit: Int) -> [String] {
    Tick.marks(from: lower, to: upper, atMost: limit).map(\.label)
  }

  @Test func `the parabola's lens has a mark at every half`() {
    let ticks = Tick.marks(from: -0.2, to: 1.7, atMost: 7)
    #expect(ticks.map(\.label) == ["0.0", "0.5", "1.0", "1.5"])
    #expect(ticks.map(\.value) == [0, 0.5, 1, 1.5])
  }

  @Test func `steps are 1, 2 or 5 times a power of ten`() {
    #expect(labels(-5, 5, 5) == ["−4", "−2", "0", "2", "4"])
    #expect(labels(0, 100, 3) == ["0", "50", "100"])
    #expect(labels(0, 1, 12).count == 11)
    #expect(labels(12, 47, 4) == ["20", "30", "40"])
  }

  @Test func `a label has the step's decimals and never 0.30000000000000004`() {
    let ticks = Tick.marks(from: 0, to: 0.5, atMost: 6)
    #expect(ticks.map(\.label) == ["0.0", "0.1", "0.2", "0.3", "0.4", "0.5"])
    #expect(ticks.map(\.value) == [0, 0.1, 0.2, 0.3, 0.4, 0.5])
  }

  @Test func `very small and very large marks are scientific`() {
    #expect(labels(0, 2.5e-7, 3) == ["0", "1e−7", "2e−7"])
    #expect(labels(-3e6, 3e6, 4) == ["−2e+6", "0", "2e+6"])
    #expect(labels(1.5e9, 2.5e9, 3) == ["1.5e+9", "2e+9", "2.5e+9"])
    #expect(labels(0, 20_000, 3) == ["0", "10000", "20000"])
  }

  @Test func `limits may come in any order`() {
    #expect(labels(1, 0, 3) == labels(0, 1, 3))
  }

  @Test func `equal limits have their own value as the only mark`() {
    #expect(labels(0.75, 0.75, 5) == ["0.75"])
  }

  @Test(arguments: [
    (Double.nan, 1), (0, Double.nan), (-Double.infinity, 1), (0, .infinity),
    (0, .leastNonzeroMagnitude),
  ])
  func `limits that allow no marks have none`(lower: Double, upper: Double) {
    #expect(Tick.marks(from: lower, to: upper, atMost: 5).isEmpty)
  }

  @Test func `no room, no marks`() {
    #expect(Tick.marks(from: 0, to: 1, atMost: 0).isEmpty)
    #expect(Tick.marks(from: 0, to: 1, atMost: -3).isEmpty)
  }

  @Test func `huge limits have finite marks`() {
    let largest = Double.greatestFiniteMagnitude
    #expect(labels(-largest, largest, 5) == ["−1e+308", "0", "1e+308"])
  }

  @Test func `steps of a run are marked at whole numbers only`() {
    let ticks = Tick.marks(from: 0, to: 3, atMost: 30, wholeNumbers: true)
    #expect(ticks.map(\.label) == ["0", "1", "2", "3"])
  }

  @Test func `a logarithmic axis is marked at powers of ten`() {
    let ticks = Tick.logarithmicMarks(from: -5.2, to: 1.3, atMost: 4)
    #expect(ticks.map(\.label) == ["0.0001", "0.01", "1"])
    #expect(ticks.map(\.value) == [-4, -2, 0])
  }

  @Test func `within a decade a logarithmic axis is marked at nice numbers`() {
    let ticks = Tick.logarithmicMarks(from: 0.2, to: 0.8, atMost: 3)
    #expect(ticks.map(\.label) == ["2", "4", "6"])
    #expect(abs((ticks.first?.value ?? 0) - 0.301_029_995_663_981_2) < 1e-15)
  }

  @Test func `a logarithmic axis of few decades is marked at 2 and 5 as well`() {
    let ticks = Tick.logarithmicMarks(from: -2.1, to: -0.5, atMost: 6)
    #expect(ticks.map(\.label) == ["0.01", "0.02", "0.05", "0.1", "0.2"])
    let few = Tick.logarithmicMarks(from: -2.1, to: -0.5, atMost: 4)
    #expect(few.map(\.label) == ["0.01", "0.1"])
  }

  @Test func `a logarithmic axis with one power of ten has marks over its whole length`() {
    let ticks = Tick.logarithmicMarks(from: -1.8, to: -0.3, atMost: 2)
    #expect(ticks.map(\.label) == ["0.02", "0.2"])
    let more = Tick.logarithmicMarks(from: -1.8, to: -0.3, atMost: 3)
    #expect(more.map(\.label) == ["0.02", "0.1", "0.5"])
  }

  @Test func `any two limits give rising marks between them and no more than asked for`() {
    var state: UInt64 = 1
    func random() -> Double {
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return Double(bitPattern: state ^ (state >> 29))
    }
    for _ in 0..<5_000 {
      let (first, second) = (random(), random())
      guard first.isFinite, second.isFinite else { continue }
      let values = Tick.marks(from: first, to: second, atMost: 6).map(\.value)
      #expect(values.count <= 6)
      #expect(zip(values, values.dropFirst()).allSatisfy { $0 < $1 })
    }
  }
}
