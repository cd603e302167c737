import Engine
import Plotting
import Testing

@testable import Tutor

/// What is set and pressed before a frame is drawn.
private struct Scene: CustomTestStringConvertible {
  var settings: [(name: String, value: String)] = []
  var keys = ""

  init(_ keys: String = "", _ settings: (String, String)...) {
    self.keys = keys
    self.settings = settings.map { (name: $0.0, value: $0.1) }
  }

  var testDescription: String { "\(settings.map { "\($0.name)=\($0.value)" }) \(keys)" }

  /// The program in this state, in a window of some size.
  func app(size: Size) throws -> App {
    var app = App()
    app.reducedMotion = true
    app.size = size
    for (name, value) in settings { try app.set(name, to: value) }
    _ = app.play(try KeyScript(parsing: keys))
    return app
  }

  static let all: [Scene] = [
    Scene(), Scene("Space *12"), Scene("Space *8 f r Up Space *5 o Space *3"),
    Scene("Space", ("lr", "1e308")), Scene("Space *3", ("lr", "1e308")),
    Scene("Space *3 z z", ("lr", "1e308")), Scene("Space *30 z z", ("lr", "1")),
    Scene("Space *400", ("lr", "1")), Scene("Space *3", ("lr", "-1e308")),
    Scene("Space *3", ("lr", "5e-324")), Scene("Space *3", ("lr", "0")),
    Scene("Space *3", ("f", "log(x)"), ("start", "1")), Scene("Space", ("f", "log(x)")),
    Scene("Space *3", ("f", "log(x)"), ("start", "-1")), Scene("Space *3", ("f", "1/x")),
    Scene("Space *3", ("f", "1/x"), ("start", "1")), Scene("Space *3", ("f", "x")),
    Scene("Space *3", ("f", "0")), Scene("Space *3", ("f", "1e308")),
    Scene("Space *3", ("f", "1e308x^2"), ("start", "1")),
    Scene("Space *3", ("f", "-x^2"), ("start", "1")),
    Scene("Space *3", ("f", "abs(x)"), ("start", "1")),
    Scene("Space *3", ("f", "x^4 - 4x^2 + 5"), ("start", "2")), Scene("Space *3", ("f", "tan(x)")),
    Scene("Space *3", ("f", "sqrt(x)")), Scene("Space *3", ("f", "exp(exp(x))")),
    Scene("Space *9", ("optimizer", "momentum")), Scene("Space *9", ("zero_grad", "off")),
    Scene("Space *3", ("start", "1e308")), Scene("Space *3", ("start", "-1.7e308")),
    Scene("Space z z", ("start", "1.7e308"), ("lr", "0.25")), Scene("Space", ("start", "5e-324")),
    Scene("Space", ("view", "-1e-300 1e-300")), Scene("Space", ("view", "-1.7e308 1.7e308")),
    Scene("Space", ("view", "1 1.0000000000000002")), Scene("Space", ("view", "1e300 1e301")),
    Scene("Space *3 B"), Scene("Space B", ("lr", "1e308")), Scene("?"), Scene("? PgDn"),
    Scene("P Right *3"), Scene("P Enter", ("lr", "1e308")),
    Scene("P Right", ("view", "-1.7e308 1.7e308")),
    Scene("Space c Right *3"), Scene("c Right", ("start", "1e308")), Scene(": type:lr"),
    Scene(": type:学习率学习率学习率 Enter"), Scene("= type:1,5 Enter"), Scene("ｑ"), Scene("Space *120"),
    Scene("Space *3 g type:20000 Enter"),
  ]
}

private let sizes = [
  (1, 1), (1, 80), (80, 1), (2, 2), (20, 5), (59, 18), (60, 17), (60, 18), (80, 24), (118, 38),
  (200, 60), (300, 100),
].map { Size(width: $0.0, height: $0.1) }

@Suite struct AppFrameTests {
  @Test(arguments: Scene.all)
  fileprivate func `a frame has the size of its window and nothing in it but glyphs`(scene: Scene)
    throws
  {
    let program = try scene.app(size: Size(width: 80, height: 24))
    for (index, size) in sizes.enumerated() {
      var app = program
      app.size = size
      app.language = index.isMultiple(of: 2) ? .en : .zh
      app.marker = Marker.allCases[index % 3]
      app.repertoire = Charset.allCases[index % 4]
      try check(app, size)
    }
  }

  @Test(arguments: CurvePane.allCases)
  func `every pane can fill the screen in every language`(pane: CurvePane) throws {
    for scene in [Scene.all[1], Scene.all[4], Scene.all[12]] {
      for language in Language.allCases {
        for size in [Size(width: 60, height: 18), Size(width: 200, height: 60)] {
          var app = try scene.app(size: size)
          app.curve.focus = pane
          app.curve.isEnlarged = true
          app.language = language
          try check(app, size)
        }
      }
    }
  }

  @Test func `a slide is drawn at each of its frames`() throws {
    var app = App()
    _ = app.press(.character(" "))
    while app.curve.slide != nil {
      try check(app, Size(width: 80, height: 24))
      app.tick()
    }
  }

  @Test func `below the least size the window says what it needs`() throws {
    let text = App().frame(size: Size(width: 59, height: 18)).description
    #expect(text.contains("window too small: need 60x18"))
    let narrow = App().frame(size: Size(width: 28, height: 1)).description
    #expect(narrow == "window too small: need 60x18")
    #expect(!App().frame(size: Size(width: 60, height: 18)).description.contains("too small"))
    // Rather nothing than a number that was cut.
    for (width, text) in [(5, "60x18"), (4, " !"), (1, "!")] {
      #expect(App().frame(size: Size(width: width, height: 1)).description == text)
    }
  }

  @Test func `an empty window is an empty frame`() {
    #expect(App().frame(size: Size(width: 0, height: 0)).cells.isEmpty)
  }

  @Test func `the screen after resizes is the screen before`() throws {
    var app = try pressing("Space *5")
    let before = app.screen
    for size in sizes {
      app.size = size
      _ = app.frame(size: size)
    }
    app.size = Size(width: 80, height: 24)
    #expect(app.screen == before)
  }

  @Test func `the next number is hidden while it is to be predicted`() throws {
    #expect(try pressing("Space *3").screen.contains("0.6528"))
    #expect(try !pressing("Space *3 P").screen.contains("0.6528"))
  }

  @Test func `the first screen names the function and the keys`() {
    let text = App().frame(size: Size(width: 80, height: 24)).description
    #expect(text.contains("y = 2x² − 3x + 1"))
    #expect(text.contains("Space step"))
  }

  private func check(_ app: App, _ size: Size) throws {
    let frame = app.frame(size: size)
    try #require(frame.size == size)
    try #require(frame.cells.count == size.width * size.height)
    let forbidden = frame.cells.first { $0.scalar != Cell.continuation && !isGlyph($0.scalar) }
    try #require(forbidden == nil, "at \(size)")
    guard app.repertoire == .ascii else { return }
    let foreign = frame.cells.first { !$0.scalar.isASCII }
    try #require(foreign == nil, "at \(size)")
  }

  private func isGlyph(_ scalar: Unicode.Scalar) -> Bool {
    if (0x20...0x7E).contains(scalar.value) { return true }
    return scalar.value >= 0xA1 && scalar.properties.generalCategory != .format
  }
}
