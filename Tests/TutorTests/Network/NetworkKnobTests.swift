import Engine
import Plotting
import Testing

@testable import Tutor

extension App {
  /// What is read at the knob that is chosen.
  fileprivate var reading: String? {
    guard case .knobs(let index) = network.mode else { return nil }
    let knobs = Knob.all(of: network)
    return knobs[min(index, knobs.count - 1)].value.en
  }

  /// True after a refusal that speaks both languages.
  fileprivate var isRefused: Bool {
    guard case .refusal(let text) = message else { return false }
    return !text.en.isEmpty && !text.zh.isEmpty && text.en != text.zh
  }
}

/// The place of a knob among all.
private func index(of title: String, in app: App) throws -> Int {
  try #require(Knob.all(of: app.network).firstIndex { $0.title.en == title })
}

@Suite struct NetworkKnobTests {
  private static let starts: [[(String, String)]] = [
    [("n", "30")], [("data", "clouds"), ("classes", "5"), ("layers", "2 3 5"), ("n", "40")],
    [("data", "xor"), ("layers", "2 1")], [("data", "line"), ("layers", "1 2 1")],
    [("data", "digits"), ("n", "20"), ("layers", "64 3 10")],
    [("features", "y,siny"), ("layers", "2 9 2 1"), ("activation", "tanh,relu"), ("n", "30")],
    [("data", "reg-gauss"), ("loss", "mse"), ("n", "30"), ("layers", "2 3 1")],
    [("loss", "ce"), ("layers", "2 3 2"), ("n", "30")],
    [("lr", "0.0123"), ("noise", "7"), ("batch", "77"), ("train_share", "0.55"), ("n", "90")],
  ]

  /// Every place of every knob, from both ends, each pressed into.
  @Test(arguments: starts)
  func `every knob turns to every place or says why not`(settings: [(String, String)]) throws {
    let start = try lab("k", settings)
    for (index, knob) in Knob.all(of: start.network).enumerated() {
      var app = start
      app.network.mode = .knobs(index)
      for key in ["Left", "Right"] {
        var presses = 0
        repeat {
          let before = app
          try app.press(key)
          presses += 1
          if app.isRefused {
            #expect(app.network.panel.settings == before.network.panel.settings)
          } else {
            #expect(app.reading != before.reading, "\(knob.title.en) at \(app.reading ?? "")")
          }
        } while !app.isRefused && presses < 60
        #expect(app.isRefused, "\(knob.title.en) has no end to the \(key)")
      }
      // It works on where there is a point to learn from, and the screen can be drawn.
      let canStep = app.network.panel.canStep
      try app.press("Space")
      #expect(app.network.position == (canStep ? 1 : 0))
      #expect(app.screen.contains("4 MLP lab"))
    }
  }

  @Test func `up and down, Home and End choose`() throws {
    let count = Knob.all(of: try lab().network).count
    #expect(try lab("k").network.mode == .knobs(0))
    #expect(try lab("k Up").network.mode == .knobs(0))
    #expect(try lab("k Down *3 Up").network.mode == .knobs(2))
    #expect(try lab("k Down *99").network.mode == .knobs(count - 1))
    #expect(try lab("k End").network.mode == .knobs(count - 1))
    #expect(try lab("k End Home").network.mode == .knobs(0))
  }

  @Test func `the chosen knob is marked and seen in a window of any height`() throws {
    for size in [(60, 18), (80, 24), (120, 40), (200, 60)] {
      for keys in ["k", "k Down *20", "k End"] {
        let app = try lab(keys, size: .init(width: size.0, height: size.1))
        let knobs = Knob.all(of: app.network)
        guard case .knobs(let index) = app.network.mode else { return }
        #expect(app.screen.contains("▸ \(knobs[index].title.en)"), "\(size) \(keys)")
      }
    }
  }

  @Test func `the ends are said`() throws {
    #expect(try lab("k Left").said() == "this is its last place: ← → turn it, ↑ ↓ choose another")
    let app = try lab("k", [("features", "x"), ("layers", "1 2 1")])
    let x = try index(of: "input x", in: app)
    var off = app
    try off.press("Down *\(x) Left")
    #expect(off.said() == "a network needs at least one input")
    #expect(off.network.panel.run.design.sizes == [1, 2, 1])
  }

  @Test(arguments: ["Esc", "k", "Enter"], ["", "Tab ", "BTab "])
  func `leaving gives the focus back`(leave: String, before: String) throws {
    let focus = try lab(before).network.focus
    let inside = try lab(before + "k Down Right")
    #expect(inside.network.focus == .knobs)
    let app = try lab(before + "k Down Right \(leave)")
    #expect(app.network.focus == focus && app.network.mode == .normal)
  }

  @Test func `an input is put in and taken out at its place`() throws {
    let app = try lab("k")
    let square = try index(of: "input x²", in: app)
    var on = app
    try on.press("Down *\(square) Right")
    #expect(on.network.panel.settings.features == [.x, .y, .xSquared])
    #expect(on.network.panel.run.design.sizes == [3, 4, 2, 1])
    try on.press("Left")
    #expect(on.network.panel.settings.features == [.x, .y])
    #expect(on.network.panel.run.design.sizes == [2, 4, 2, 1])
  }

  @Test func `layers and neurons grow and shrink`() throws {
    var app = try lab("k")
    let layers = try index(of: "hidden layers", in: app)
    try app.press("Down *\(layers) Right")
    #expect(app.network.panel.run.design.sizes == [2, 4, 2, 2, 1])
    try app.press("Left *3")
    #expect(app.network.panel.run.design.sizes == [2, 1])
    try app.press("Right Down Right")
    #expect(app.network.panel.run.design.sizes == [2, 5, 1])
  }

  @Test func `what is set by hand beyond the places can be turned back`() throws {
    var app = try lab("k", [("batch", "77"), ("layers", "2 20 1")])
    let batch = try index(of: "batch", in: app)
    app.network.mode = .knobs(batch)
    #expect(app.reading == "77")
    try app.press("Right")
    #expect(app.network.panel.settings.batchSize == 1)
    app.network.mode = .knobs(try index(of: "neurons in 1", in: app))
    try app.press("Left")
    #expect(app.network.panel.run.design.sizes == [2, 19, 1])
  }

  @Test func `training goes on while knobs are turned`() throws {
    let app = try lab("k Space e Down *4 Right")
    #expect(app.network.position == 25 && app.network.panel.settings.batchSize == 11)
  }
}
