import Testing

@testable import Tutor

@Suite struct CurveViewTests {
  @Test func `the view key goes round, and leaves a range for the lens`() {
    #expect(CurveView.lens.following == .window)
    #expect(CurveView.window.following == .fit)
    #expect(CurveView.fit.following == .lens)
    #expect(CurveView.range(0...1).following == .lens)
  }
}

@Suite struct LensTests {
  // 0.75 ± 1.27·0.75 = 0.75 ± 0.9525, in two digits 0.95, by hand.
  @Test func `at the lecture's start it shows −0.2 to 1.7`() {
    let range = CurvePanel().xRange
    #expect(abs(range.lowerBound + 0.2) < 1e-12)
    #expect(abs(range.upperBound - 1.7) < 1e-12)
  }

  // Half-widths are .95·5ⁿ. The oldest of the last 9 places is ¾·0.6^(k−8) from the minimum; with
  // 5 % to spare it fits into .19 from k = 11 on: ¾·0.6³·1.05 = .1701, and ¾·0.6²·1.05 = .2835.
  @Test func `it stays until the last places fill a fifth of it, then closes in`() {
    var panel = CurvePanel()
    let first = panel.lens
    while panel.lens == first, panel.run.stepCount < 60 { panel.step() }
    #expect(panel.run.stepCount == 11)
    #expect(abs(panel.xRange.upperBound - 0.94) < 1e-12)
    #expect(panel.xRange.contains(0.75))
  }

  @Test func `it depends on the step alone, however that was reached`() {
    var there = CurvePanel()
    there.step(count: 40)
    var andBack = CurvePanel()
    for _ in 0..<90 { andBack.step() }
    andBack.seek(to: 40)
    #expect(there.lens == andBack.lens)
  }

  @Test func `it follows a point that flies away`() throws {
    var panel = CurvePanel(try settings(lr: 0.6))
    for _ in 0..<30 {
      panel.step()
      #expect(panel.xRange.contains(panel.run.x))
      #expect(panel.xRange.contains(panel.run.next.x))
    }
  }

  @Test func `it is finite for any place and any reach`() {
    let huge = Double.greatestFiniteMagnitude
    for center in [0, 0.75, 1e308, -huge] {
      for place in [
        0, Double.leastNonzeroMagnitude, 1e-9, 1, 1.7e308, huge, -huge, .infinity, .nan,
      ] {
        for isFixed in [true, false] {
          let lens = Lens(
            center: center, isFixed: isFixed, start: place.isFinite ? place : 0,
            places: [place, -place, 1])
          #expect(lens.range.lowerBound.isFinite && lens.range.upperBound.isFinite)
          #expect(lens.range.lowerBound < lens.range.upperBound)
        }
      }
    }
  }

  @Test func `places that are not finite do not count`() {
    let calm = Lens(center: 0, isFixed: true, start: 1, places: [1])
    let wild = Lens(center: 0, isFixed: true, start: 1, places: [1, .nan, .infinity])
    #expect(wild == calm)
  }

  @Test func `it never gets narrower than rounding allows`() {
    let lens = Lens(center: 1, isFixed: true, start: 1, places: [1])
    #expect(lens.range.upperBound - lens.range.lowerBound > 1e-6)
  }

  @Test(arguments: [
    ("lens", CurveView.lens), ("window", .window), ("fit", .fit), ("-5 5", .range(-5...5)),
  ])
  func `a view is read`(text: String, view: CurveView) throws {
    #expect(try CurveView(parsing: text) == view)
  }

  @Test(arguments: [
    ("", "view: '' is not lens, window, fit or two numbers like -5 5"),
    ("5 -5", "view: 5 is not below -5"), ("1 1", "view: 1 is not below 1"),
  ])
  func `what is no view is refused in both languages`(text: String, message: String) throws {
    let mistake = #expect(throws: UserError.self) { try CurveView(parsing: text) }
    #expect(mistake?.message.en == message)
    #expect(mistake?.message.zh != message)
  }
}
