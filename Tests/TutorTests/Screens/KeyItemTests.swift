import Plotting
import Testing

@testable import Tutor

@Suite struct KeyItemTests {
  private static let states: [(StageKind, String)] = [
    (.curve, ""), (.curve, "P"), (.curve, "c"), (.mlp, ""), (.mlp, "k"), (.mlp, "c"),
    (.mlp, "Tab c"), (.mlp, "e Tab Tab c"), (.mlp, "P"), (.perceptron, ""), (.perceptron, "w"),
    (.perceptron, "c"), (.perceptron, "P"),
  ]

  private func app(_ kind: StageKind, _ keys: String) throws -> App {
    var app = App(kind)
    app.reducedMotion = true
    try app.press(keys)
    return app
  }

  @Test(arguments: states)
  func `every key that is offered means something`(kind: StageKind, keys: String) throws {
    let app = try app(kind, keys)
    let items = app.stage.keyItems
    #expect(!items.isEmpty && items.last?.key == .character("?"))
    for key in items.compactMap(\.key) {
      var pressed = app
      let effect = pressed.press(key)
      #expect(effect != .quit || key == .character("q"))
      #expect(!pressed.said().contains("means nothing here"), "\(key)")
    }
  }

  @Test(arguments: states)
  func `they are offered in both languages`(kind: StageKind, keys: String) throws {
    let items = try app(kind, keys).stage.keyItems
    #expect(items.contains { $0.verb.en != $0.verb.zh })
  }

  @Test(arguments: states, [60, 80, 120, 300])
  func `those that are shown fit, and help is always there`(
    state: (StageKind, String), width: Int
  ) throws {
    let app = try app(state.0, state.1)
    for language in Language.allCases {
      var buffer = Buffer(size: Size(width: width, height: 1))
      var shown = app
      shown.language = language
      KeyLine(of: shown).draw(into: &buffer, row: 0)
      #expect(buffer.description.contains("? " + (language == .en ? "keys" : "按键")))
      #expect(!buffer.description.contains("…"))
    }
  }
}
