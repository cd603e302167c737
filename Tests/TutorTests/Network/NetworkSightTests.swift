import Engine
import Plotting
import Testing

@testable import Tutor

/// How a network is looked at: panes, views, the mouse.
@Suite struct NetworkSightTests {
  @Test func `z goes round shades and classes, with and without test points`() throws {
    var app = try lab()
    var seen: [[Bool]] = []
    for _ in 0..<4 {
      seen.append([app.network.look.isDiscretized, app.network.look.showsTest])
      try app.press("z")
      #expect(app.said() != "" && app.said(in: .zh) != app.said())
    }
    #expect(Set(seen).count == 4)
    #expect(!app.network.look.isDiscretized && !app.network.look.showsTest)
  }

  @Test(arguments: ["Tab *2", "w"])
  func `z turns the axis of the losses`(keys: String) throws {
    #expect(try lab("\(keys) z").network.look.lossScale == .linear)
    #expect(try lab("\(keys) z").said() == "loss axis: linear")
    #expect(try lab("\(keys) z z").network.look.lossScale == .logarithmic)
  }

  @Test func `z shows gradients on the links`() throws {
    let size = Size(width: 120, height: 40)
    #expect(try lab("e Tab z", size: size).screen.contains("network: gradient ∂L/∂w"))
    #expect(try lab("e Tab z", size: size).screen != lab("e Tab", size: size).screen)
    #expect(try lab("e Tab z z", size: size).screen.contains("▸ network"))
  }

  @Test func `Tab visits all panes and comes round, Shift-Tab the other way`() throws {
    var (app, back) = (try lab(), try lab())
    for pane in NetworkPane.allCases {
      #expect(app.network.focus == pane)
      try app.press("Tab")
    }
    for pane in NetworkPane.allCases.reversed() {
      try back.press("BTab")
      #expect(back.network.focus == pane)
    }
    #expect(app.network.focus == .map)
  }

  @Test(arguments: NetworkPane.allCases)
  func `the pane in focus is named on every size, and Enter gives it all`(pane: NetworkPane) throws
  {
    for size in [(60, 18), (80, 24), (120, 40), (200, 60)] {
      var app = try lab("e", [("sweep_steps", "2")], size: Size(width: size.0, height: size.1))
      app.network.focus = pane
      // The warp pane names its layer and neurons.
      #expect(app.screen.contains("▸ \(pane.title.en.prefix(8))"), "\(size)")
      try app.press("Enter")
      #expect(app.network.layout(size: app.size).shown == [pane])
      try app.press("Enter")
      #expect(app.network.layout(size: app.size).shown.contains(pane))
    }
  }

  @Test func `w shows the sweep and takes it away`() throws {
    #expect(try lab("w").network.focus == .sweep)
    #expect(try lab("w w").network.focus == .map)
  }

  @Test func `what is looked at changes no number`() throws {
    let plain = try lab("e e")
    let keys = "e z z z Tab z Tab z c Esc Enter w z Esc B B m L e"
    let looked = try lab(keys, [("show_test", "on"), ("sweep_steps", "3")])
    #expect(
      looked.network.panel.run.network.parameters == plain.network.panel.run.network.parameters)
  }

  // MARK: The mouse

  private func click(_ app: inout App, _ point: Point) {
    _ = app.press(.mouse(.press, point))
  }

  @Test(arguments: [(60, 18), (80, 24), (120, 40), (200, 60)])
  func `a click on a neuron puts the cursor there`(size: (Int, Int)) throws {
    let app = try lab("e", size: Size(width: size.0, height: size.1))
    let frame = try #require(app.network.layout(size: app.size).content(of: .network))
    let sizes = app.network.panel.run.design.sizes
    let diagram = NetworkDiagram(sizes: sizes, frame: frame)
    for layer in sizes.indices {
      for neuron in 0..<diagram.shownCount(in: layer) {
        let place = NeuronPlace(layer: layer, neuron: neuron)
        let rect = try #require(diagram.thumbnail(of: place))
        for point in [rect.origin, Point(rect.endColumn - 1, rect.endRow - 1)] {
          var clicked = app
          click(&clicked, point)
          #expect(clicked.network.mode == .network(NetworkCursor(neuron: place)))
          #expect(clicked.network.focus == .network)
        }
      }
    }
  }

  @Test func `a click on the map puts the cross there`() throws {
    let app = try lab()
    let frame = try #require(app.network.layout(size: app.size).content(of: .map))
    for column in [0, 7, frame.width - 1] {
      for row in [0, 5, frame.height - 1] {
        var clicked = app
        click(&clicked, Point(frame.minColumn + column, frame.minRow + row))
        // The plane is 12 wide and high, and a place stands for its middle.
        let x = -6 + (Double(column) + 0.5) * 12 / Double(frame.width)
        let y = 6 - (Double(row) + 0.5) * 12 / Double(frame.height)
        guard case .map(let foundX, let foundY) = clicked.network.mode else {
          Issue.record("there is no cross")
          return
        }
        #expect(abs(foundX - x) < 1e-12 && abs(foundY - y) < 1e-12)
        #expect(clicked.screen.contains(column > 0 ? "[" : "]"))
      }
    }
  }

  @Test func `a click on another pane gives it the focus and ends what keys meant`() throws {
    let size = Size(width: 200, height: 60)
    let app = try lab("k Down", size: size)
    for (pane, frame) in app.network.layout(size: size).frames where pane != .knobs {
      var clicked = app
      click(&clicked, frame.origin)
      #expect(clicked.network.focus == pane)
      if case .knobs = clicked.network.mode { Issue.record("the knobs still take the keys") }
    }
  }

  @Test func `a click on a key of the last line presses it`() throws {
    var app = try lab()
    let line = app.screen.split(separator: "\n", omittingEmptySubsequences: false)[23]
    let items = [("Space step", 1), ("e epoch", 25)]
    for (text, position) in items {
      let range = try #require(line.ranges(of: text).first)
      let column = line.distance(from: line.startIndex, to: range.lowerBound)
      click(&app, Point(column, 23))
      #expect(app.network.position == position)
    }
  }

  @Test(arguments: ["", "e", "k", "Tab c", "c", "P", "Enter", "BTab Enter", "e *2 Tab Tab c", "B"])
  func `clicks anywhere do no harm`(keys: String) throws {
    let start = try lab(keys, [("sweep_steps", "2")], size: Size(width: 60, height: 18))
    for row in stride(from: -1, through: 18, by: 3) {
      for column in stride(from: -1, through: 60, by: 7) {
        var app = start
        for action in [MouseAction.press, .drag, .release, .wheelUp] {
          #expect(app.press(.mouse(action, Point(column, row))) == nil || row == 17)
        }
        #expect(app.network.position <= start.network.position + 25)
      }
    }
    var far = start
    click(&far, Point(.max, .max))
    click(&far, Point(.min, .min))
  }
}

/// Commands on the screen of the network.
@Suite struct NetworkLineTests {
  private func error(_ line: String, _ keys: String = "") throws -> Localized? {
    guard case .prompt(let prompt) = try lab("\(keys) : 'type:\(line)' Enter").mode else {
      return nil
    }
    return prompt.error
  }

  @Test func `every setting shows an example that works`() throws {
    for control in StageKind.mlp.controls {
      var app = try lab()
      if control.name == "classes" { _ = try app.execute("data clouds") }
      _ = try app.execute(control.line)
      #expect(app.screen.contains("4 MLP lab"), "\(control.line)")
    }
  }

  @Test(arguments: [
    "map", "network", "loss", "knobs", "confusion", "slice", "layers", "doctor", "warp", "sweep",
  ])
  func `view gives a pane the focus`(name: String) throws {
    let app = try lab("Enter : 'type:view \(name)' Enter", [("sweep_steps", "2")])
    #expect("\(app.network.focus)" == name && !app.network.isEnlarged)
  }

  @Test(arguments: [
    ("layers 3 1", "layers: begins with 3, but the network sees 2 (x, y); write 2 1"),
    ("layers 2 4 3", "layers: must end with 1, the number of outputs; write 2 4 1"),
    ("data mnist", "data: 'mnist' is not one of and, or, xor, clouds, circle, xor-cloud, gauss"),
    ("activation relu,tanh,relu", "activation: 3 for 2 hidden layers; write one, or one for each"),
    ("view x", "view: 'x' is not one of map, network, loss, knobs, confusion, slice"),
    ("x0 3", "there is no command 'x0'"), ("f x^2", "there is no command 'f'"),
    ("aktivation relu", "there is no command 'aktivation'; did you mean 'activation'?"),
    ("stop_epoc 3", "there is no command 'stop_epoc'; did you mean 'stop_epoch'?"),
    ("layers", "layers needs a value, as in ':layers 2 8 8 1'"),
    ("lr abc", "lr: 'abc' is not a number"), ("batch 0", "batch: '0' is not a whole number"),
    ("screen 9", "screen: '9' is not one of curve"),
  ])
  func `this line is refused in both languages and changes nothing`(
    line: String, start: String
  ) throws {
    for keys in ["", "e"] {
      let error = try #require(try error(line, keys))
      #expect(error.en.hasPrefix(start), "\(error.en)")
      #expect(error.zh != error.en)
      let app = try lab("\(keys) : 'type:\(line)' Enter Esc")
      let before = try lab(keys)
      #expect(app.network.panel.settings == before.network.panel.settings)
      #expect(app.network.position == before.network.position)
    }
  }

  @Test func `a refused pair changes nothing, not even the focus`() throws {
    var app = try lab("Enter")
    #expect(throws: UserError.self) { try app.set([("view", "loss"), ("lr", "x")]) }
    #expect(app.network.focus == .map && app.network.isEnlarged)
  }

  @Test func `Tab completes the names of the open screen`() throws {
    func completed(_ text: String, _ app: App) throws -> String? {
      var app = app
      try app.press(": type:\(text) Tab")
      guard case .prompt(let prompt) = app.mode else { return nil }
      return prompt.field.text
    }
    let (network, curve) = (try lab(), try pressing())
    #expect(try completed("act", network) == "activation ")
    #expect(try completed("act", curve) == "act")
    #expect(try completed("stop", network) == "stop_")
    #expect(try completed("play", network) == "play")
    #expect(try completed("sta", curve) == "start ")
    #expect(try completed("sta", network) == "sta")
  }
}

/// Screens that are left for another one.
@Suite struct ParkedStageTests {
  @Test func `each screen is found again as it was left`() throws {
    var app = try lab("e Up Tab c Left")
    let network = app.screen
    try app.press("1")
    #expect(app.kind == .curve && app.curve.panel.run.stepCount == 0)
    try app.press("Space *3")
    let curve = app.screen
    try app.press("4")
    #expect(app.kind == .mlp && app.network.position == 25)
    #expect(app.screen == network)
    try app.press("1")
    #expect(app.screen == curve)
  }

  @Test func `undo stays with its screen`() throws {
    let app = try lab("d 1 Up 4 u 1")
    #expect(app.curve.panel.settings.learningRate == 0.2)
    #expect(try lab("d 1 Up 4 u").network.panel.settings.data == .circle)
    #expect(try lab("d 1 Up u 4").network.panel.settings.data != .circle)
  }

  @Test func `play ends with the screen, its speed stays`() throws {
    let app = try lab(". p ~2 1 4")
    #expect(!app.playback.isRunning && app.playback.label == "10000/s")
    #expect(try lab(". 1").playback.label == "5/s")
  }

  @Test func `the number of the open screen and one without a screen do nothing`() throws {
    let app = try lab("e 4")
    #expect(app.network.position == 25)
    let none = try lab("e 9")
    #expect(none.network.position == 25 && none.said().hasPrefix("there is no screen 9 yet: "))
    #expect(none.said(in: .zh).contains("4 多层网络"))
  }

  @Test func `a command opens a screen too`() throws {
    #expect(try lab(": 'type:screen curve' Enter").kind == .curve)
    #expect(try pressing(": 'type:screen mlp' Enter").kind == .mlp)
  }
}

/// What holds on every screen.
@Suite struct NetworkWordsTests {
  @Test(arguments: [
    "", "e", ":", "=", "g", "?", "? PgDn", "P", "c", "k", "Tab c", "Tab c Enter", "Tab Tab c", "p",
    "B", "Enter", "w", "Tab c =", "P Enter",
  ])
  func `Escape never quits and ends in the plain screen`(keys: String) throws {
    var app = try lab(keys)
    #expect(try !app.quits(after: "Esc *9"))
    #expect(app.mode == .normal && app.network.mode == .normal)
    #expect(!app.network.isEnlarged && !app.isProjecting && !app.playback.isRunning)
    #expect(app.network.look.neuron == nil)
  }

  @Test(arguments: ["q", "e q", "p ~3 q", "k q", "c q", "Tab c q", "P q", "? q", "w q", "B q"])
  func `q quits`(keys: String) throws {
    var app = App(.mlp)
    #expect(try app.quits(after: keys))
  }

  @Test(arguments: [
    "Left", "r", "d", "a", "o", "f", "F", "e f", "z", "z z", "Tab z", "Tab z z", "Tab Tab z",
    "k Left", "Tab c a", "Tab c +", "P Space", "P Enter", "P Down *60 Enter", ". ", "u", "e Up u",
    "U", "e Up u U", "9", "y", "ｑ", "m",
  ])
  func `what is said is said in both languages`(keys: String) throws {
    let app = try lab(keys)
    #expect(app.said() != "" && app.said(in: .zh) != app.said())
    #expect(app.said(in: .zh).unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
  }

  @Test(arguments: [
    "", "e", "e *40", "k", "c", "Tab c", "Tab c Left", "Tab c Left Left", "e Tab Tab c", "P",
    "e Tab Tab Tab Tab", "Tab *5", "Tab *6", "Tab *7", "Tab *8", "w", "?", "? PgDn", "B",
  ])
  func `every screen is there in Chinese`(keys: String) throws {
    for size in [Size(width: 80, height: 24), Size(width: 120, height: 40)] {
      var app = try lab(keys, [("n", "40"), ("sweep_steps", "2")], size: size)
      let english = app.screen
      app.language = .zh
      #expect(app.screen != english)
      #expect(app.screen.unicodeScalars.contains { (0x4E00...0x9FFF).contains($0.value) })
    }
  }

  @Test func `an ASCII terminal gets nothing else`() throws {
    for keys in ["e", "k", "Tab c Left", "w", "?", "P", "e *2 f r o e", "Tab *7"] {
      var app = try lab(keys, [("sweep_steps", "2")], size: Size(width: 120, height: 40))
      app.repertoire = .ascii
      app.language = .zh
      let isASCII = app.screen.unicodeScalars.allSatisfy { $0.isASCII }
      #expect(isASCII, "\(keys)")
    }
  }

  @Test func `the same keys give the same screen`() throws {
    let keys = "e p ~3 d e Left *3 k Down *4 Right Esc Tab c Left + Esc f r a e *2 z"
    let size = Size(width: 120, height: 40)
    let (one, two) = (try lab(keys, size: size), try lab(keys, size: size))
    #expect(one.frame(size: size) == two.frame(size: size))
  }

  @Test func `drawing changes nothing`() throws {
    let app = try lab("e Space *3", [("sweep_steps", "2")])
    let before = app.screen
    for size in [(1, 1), (60, 18), (300, 100)] {
      _ = app.frame(size: Size(width: size.0, height: size.1))
    }
    #expect(app.screen == before)
    var drawn = app
    try drawn.press("Space")
    #expect(try lab("e Space *4", [("sweep_steps", "2")]).screen == drawn.screen)
  }
}
