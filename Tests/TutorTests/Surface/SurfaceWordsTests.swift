import Engine
import Plotting
import Testing

@testable import Tutor

private func words(
  _ settings: [(String, String)] = [], steps: Int = 0, _ language: Language = .en,
  hidesNext: Bool = false
) throws(UserError) -> SurfaceWords {
  var panel = SurfacePanel(try surfaceSettings(settings))
  panel.step(count: steps)
  return SurfaceWords(panel: panel, language: language, hidesNext: hidesNext)
}

private func text(_ pieces: [Piece]?) -> String? { pieces?.map(\.text).joined() }

private let ravine = [("f", "bowl 9"), ("start", "9 1"), ("lr", "0.2")]
private let race = [("race", "sgd momentum newton"), ("lr", "1")]

@Suite struct SurfaceUpdateTests {
  // −4 − 0.18·(−4), 1.5 − 0.18·10·1.5.
  @Test func `the update is worked out with its numbers`() throws {
    let updates = try words().updates
    #expect(
      text(updates[0]) == "x −4 − 0.18·(−4) = −3.28     y 1.5 − 0.18·15 = −1.2")
    #expect(text(updates[2]) == "x −4 → −3.28   ∂x −4     y 1.5 → −1.2   ∂y 15")
    #expect(text(try words().update(of: 1)) == "y 1.5 → −1.2   ∂y 15")
  }

  // 4·0.82⁶ = 1.216026…, 1.5·0.8⁶ = 0.393216; next ×0.82 and ×−0.8.
  @Test func `shorter forms have fewer digits, and both parameters`() throws {
    let updates = try words(steps: 6).updates
    #expect(
      text(updates[1])
        == "x −1.216 − 0.18·(−1.216) = −0.9971   y 0.3932 − 0.18·3.932 = −0.3146")
    #expect(text(updates.last) == "x −1.22 → −0.997   y 0.393 → −0.315")
    let widths = updates.map { Charset.full.width(of: $0) }
    #expect(widths.last == widths.min())
    for update in updates { #expect(text(update)?.contains("   y ") == true) }
  }

  @Test func `other rules show where they lead, not how`() throws {
    // Adam's first step is as long as its rate.
    #expect(
      text(try words([("optimizer", "adam"), ("lr", "0.5")]).updates[0])
        == "x −4 → −3.5   ∂x −4     y 1.5 → 1   ∂y 15")
  }

  @Test func `a question leaves the result open`() throws {
    for update in try words(hidesNext: true).updates {
      #expect(text(update)?.contains("?") == true && text(update)?.contains("3.28") == false)
    }
  }
}

@Suite struct SurfaceRegimeTests {
  private func directions(
    _ settings: [(String, String)], _ language: Language = .en
  ) throws -> [String] {
    try words(settings, language).directions
  }

  // 1 − 0.2·1 and 1 − 0.2·9.
  @Test func `each direction of a bowl has its own regime and factor`() throws {
    #expect(
      try directions(ravine) == ["▼ x walks ×0.8, ▲ y hops ×−0.8", "▼ ×0.8, ▲ ×−0.8"])
    #expect(
      try directions(ravine, .zh) == [
        "▼ x 方向走近 ×0.8，▲ y 方向跑过头 ×−0.8", "▼ ×0.8，▲ ×−0.8",
      ])
  }

  // Booth: λ 18 and 2 along the diagonals.
  @Test func `askew they are the steep and the flat one`() throws {
    #expect(
      try directions([("f", "booth"), ("lr", "0.05")])[0] == "▼ flat walks ×0.9, ▲ steep walks ×0.1"
    )
    #expect(
      try directions([("f", "booth"), ("lr", "0.1")], .zh)[0]
        == "▼ 缓的方向走近 ×0.8，▲ 陡的方向跑过头 ×−0.8")
  }

  // √0.5625 = ¾ is critical for both: (1 ∓ ¾)² = 0.0625 and 3.0625 = 49·0.0625.
  @Test func `with momentum at its best both shrink alike`() throws {
    let best = [
      ("f", "bowl 49"), ("optimizer", "momentum"), ("lr", "0.0625"), ("beta", "0.5625"),
    ]
    #expect(try directions(best)[0] == "▼ x walks ×0.75, ▲ y hops ×0.75")
  }

  @Test func `a saddle slides down in one direction`() throws {
    // λ 1 along x, −1 along y at the origin; just beside it the same to three digits.
    #expect(
      try directions([("f", "saddle"), ("start", "1 0"), ("lr", "0.1")])[0]
        == "y slides ×1.1, x walks ×0.9")
  }

  @Test func `rules that stretch directions have a remark instead`() throws {
    for (rule, remark) in [
      ("adam", "about the step in each direction"), ("rmsprop", "about the step"),
      ("adagrad", "shrinks per direction"), ("newton", "1 lands on the minimum"),
      ("armijo", "halved until f falls"),
    ] {
      let words = try words([("optimizer", rule)])
      #expect(words.directions.isEmpty && words.gauge(length: 22) == nil)
      #expect(words.rateRemark.hasPrefix(remark), "\(words.rateRemark)")
    }
    #expect(
      try words([("optimizer", "armijo"), ("lr", "4"), ("f", "bowl 1")], steps: 1).rateRemark
        == "the search took 1")
  }

  // λ 9: the limit is 2/9 = 0.222…; at 0.2 the steep mark stands at 0.9, the flat one at 0.1.
  @Test func `the gauge knows both directions`() throws {
    let gauge = try #require(try words(ravine).gauge(length: 21))
    // Of 21 cells 0.1 is the third, ½ the eleventh, 0.9 the nineteenth.
    #expect(text(gauge.pieces) == "0├──▼───────┼1/λ─ ─ ▲ ─┤2/λ = 0.2222")
    #expect(abs(gauge.position - 0.9) < 1e-12)
    #expect(abs((gauge.flatPosition ?? 0) - 0.1) < 1e-12)
  }

  @Test func `a round bowl has one mark, a saddle none of the flat`() throws {
    #expect(try words([("f", "bowl 1")]).gauge(length: 9)?.flatPosition == nil)
    #expect(try words([("f", "saddle"), ("start", "1 0")]).gauge(length: 9)?.flatPosition == nil)
    let cap = try words([("f", "0 - x^2 - y^2")])
    #expect(cap.gauge(length: 9) == nil && cap.rateRemark.contains("bends down"))
  }

  @Test func `the limits of momentum and Nesterov are named`() throws {
    func label(_ rule: String) throws -> String? {
      try words([("optimizer", rule), ("beta", "0.5"), ("lr", "0.01")]).gauge(length: 9)?.limitLabel
    }
    #expect(try label("momentum") == "3/λ = 0.3")
    #expect(try label("nesterov") == "1.5/λ = 0.15")
    // Never cleared, the gradients of plain descent are momentum 1.
    let forgotten = try words([("zero_grad", "off")])
    #expect(forgotten.gauge(length: 9)?.limitLabel == "4/λ = 0.4")
    #expect(
      forgotten.directions[0].contains("bounces") && forgotten.gauge(length: 9)?.isHopeless == false
    )
    let both = try words([("zero_grad", "off"), ("optimizer", "momentum")])
    #expect(both.gauge(length: 9)?.isHopeless == true)
    #expect(both.directions[0].contains("flies away"))
  }
}

@Suite struct SurfaceSentenceTests {
  private func status(
    _ settings: [(String, String)], steps: Int = 0, _ language: Language = .en
  ) throws -> String {
    try words(settings, steps: steps, language).status.text
  }

  // 45° − arctan(1/9) = 38.66°.
  @Test func `the steepest way is not the way to the minimum`() throws {
    #expect(
      try status(ravine) == "k=0: the steepest way is 39° off the way to the minimum")
    #expect(try status(ravine, .zh) == "第 0 步：最陡的方向与最低点方向相差 39°")
    #expect(
      try status([("f", "bowl 1"), ("start", "3 4")])
        == "k=0: here the steepest way leads straight to the minimum")
  }

  @Test func `while a lesson asks, neither slope nor angle nor flatness is said`() throws {
    for settings in [ravine, [("f", "saddle"), ("start", "0 0")]] {
      #expect(try words(settings, hidesNext: true).status.text == "k=0: what is it like here?")
    }
  }

  @Test func `who is there stays there, since when`() throws {
    #expect(
      try status(ravine, steps: 40) == "k=40: within 0.01 of the minimum since step 31")
  }

  @Test func `flat places are told apart`() throws {
    #expect(try status([("f", "saddle"), ("start", "0 0")]).contains("but a saddle"))
    #expect(
      try status([("f", "plateau"), ("start", "6 6")]).hasSuffix("not at the lowest place"))
  }

  // 1 − 0.25·10 = −1.5 along y.
  @Test func `who goes farther with every step is told the limit`() throws {
    #expect(
      try status([("lr", "0.25")], steps: 9)
        == "k=9: farther with every step, lr is above 2/λ = 0.2: ↓ lowers it")
    #expect(
      try status([("lr", "0.25")], steps: 9, .zh) == "第 9 步：越走越远，lr 超过了 2/λ = 0.2：按 ↓ 调小")
    #expect(
      try status([("lr", "1")], steps: 4)
        == "k=4: diverged at step 3: ← goes back, ↓ lowers lr")
    #expect(try words([("lr", "0.25")], steps: 9).status.ink == .warning)
    // One step back it may still be told: momentum swings up and down below its limit.
    #expect(try words([("optimizer", "momentum")], steps: 9).status.ink == .text)
  }

  @Test func `numbers that end are a warning`() throws {
    let words = try words([("lr", "1e308")], steps: 1)
    #expect(words.status.ink == .warning)
    #expect(
      words.status.text
        == "GD flew away, its numbers ended at step 1: ← goes back, ↓ lowers lr")
  }

  @Test func `a race has a winner, and those who are gone are named`() throws {
    #expect(try status(race) == "k=0: 3 lanes at one start, Space steps them all")
    #expect(try status(race, steps: 1) == "k=1: Newton was there first, at step 1")
    #expect(
      try status(race, steps: 3) == "k=3: Newton was there first, at step 1; diverged: GD")
    #expect(
      try status(race, steps: 3, .zh) == "第 3 步：Newton 最先到达，用了 1 步；发散：GD")
  }

  @Test(arguments: SurfaceFunction.Name.allCases, Language.allCases)
  func `every sentence fits into a line, once cut at a comma`(
    name: SurfaceFunction.Name, language: Language
  ) throws {
    for settings in [[], race, [("lr", "1e9")], [("race", "all")]] {
      for steps in [0, 1, 40, 400] {
        let words = try words([("f", name.rawValue)] + settings, steps: steps, language)
        let status = Charset.full.cutAtComma(words.status.text, width: 78)
        #expect(Charset.full.width(of: status) <= 78, "\(status)")
      }
    }
  }
}
