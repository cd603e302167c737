import Engine
import Plotting
import Testing

@testable import Tutor

/// Networks of every kind, and what has become of some.
private struct Lab: CustomTestStringConvertible {
  let settings: [(String, String)]
  let keys: String

  init(_ keys: String = "", _ settings: (String, String)...) {
    self.keys = keys
    self.settings = settings
  }

  var testDescription: String { "\(settings.map { "\($0.0)=\($0.1)" }) \(keys)" }

  func app(size: Size = Size(width: 80, height: 24)) throws -> App {
    // A sweep over few rows and steps looks no other.
    let few = settings.contains { $0.0 == "n" } ? [] : [("n", "40")]
    let isTable = settings.contains { ["xor", "line", "houses"].contains($0.1) }
    return try lab(keys, (isTable ? [] : few) + [("sweep_steps", "2")] + settings, size: size)
  }

  static let all: [Lab] = [
    Lab("e *3"), Lab("e", ("data", "reg-gauss")),
    Lab("e", ("data", "clouds"), ("classes", "5"), ("layers", "2 6 5")),
    Lab("Space", ("data", "digits"), ("layers", "64 12 10")),
    Lab("Space Tab c Enter", ("data", "digits"), ("layers", "64 3 10")),
    Lab("Space", ("data", "line"), ("layers", "1 1")), Lab("e", ("data", "line")),
    Lab("e *2", ("data", "houses"), ("scale", "standard")), Lab("e", ("data", "xor")), Lab(),
    Lab("Space", ("layers", "2 1")), Lab("Space Tab c Left", ("layers", "2 200 1"), ("n", "10")),
    Lab("Space", ("layers", "2 8 8 8 8 8 8 1")),
    Lab("Space", ("features", "x,y,x2,y2,xy,sinx,siny"), ("layers", "7 8 8 8 1")),
    // Blown up: no numbers anywhere, or some that overflow.
    Lab("Space *9", ("activation", "linear"), ("lr", "1000"), ("data", "reg-plane")),
    Lab("Space *40 P", ("activation", "relu"), ("lr", "1e308")),
    Lab("", ("weight", "1.1.1 1e308"), ("weight", "2.1.1 1e308"), ("activation", "linear")),
    Lab("Space", ("weight", "1.1.1 1e308"), ("weight", "3.1.1 1e308"), ("activation", "relu")),
    Lab("Space *3", ("lr", "-1e308")), Lab("Space *3 c Up", ("lr", "0")),
    Lab("e *2 f r o e f r o e f r o e f r a e k"),
    Lab("Space *2", ("data", "clouds"), ("classes", "8"), ("loss", "half"), ("gap", "-2")),
    Lab("Space", ("data", "clouds"), ("gap", "100"), ("noise", "50")),
    Lab("e Tab z", ("problem", "regression"), ("data", "spiral"), ("noise", "50")),
    Lab("e Tab Tab c", ("show_test", "on"), ("discretize", "on"), ("loss_axis", "linear")),
    Lab("Space", ("layers", "2 3 2 3 2 3 2 3 2 3 2 3 2 3 2 1"), ("n", "10"), ("batch", "full")),
    Lab("Space *2", ("n", "2"), ("init", "zero")),
  ]
}

private let sizes = [(60, 18), (80, 24), (120, 40), (200, 60), (300, 100)]
  .map { Size(width: $0.0, height: $0.1) }

@Suite struct NetworkFrameTests {
  /// Each pane alone and among the others, in sizes, glyphs and languages that change with it.
  @Test(arguments: Lab.all)
  fileprivate func `every pane is drawn with glyphs that the terminal has`(lab: Lab) throws {
    let program = try lab.app()
    for (index, pane) in NetworkPane.allCases.enumerated() {
      for isEnlarged in [false, true] {
        var app = program
        app.size = sizes[(index + (isEnlarged ? 2 : 0)) % (isEnlarged ? 4 : 3)]
        app.network.focus = pane
        app.network.isEnlarged = isEnlarged
        app.language = index.isMultiple(of: 2) ? .zh : .en
        app.marker = Marker.allCases[(index + (isEnlarged ? 1 : 0)) % 3]
        app.repertoire = Charset.allCases[(index / 2 + (isEnlarged ? 2 : 0)) % 4]
        try check(app)
      }
    }
  }

  @Test(arguments: [Lab.all[0], Lab.all[3], Lab.all[14]], sizes.suffix(2))
  fileprivate func `everything at once fills a large window`(lab: Lab, size: Size) throws {
    for marker in [Marker.braille, .ascii] {
      var app = try lab.app(size: size)
      app.marker = marker
      try check(app)
    }
  }

  @Test(arguments: [Lab.all[0], Lab.all[2], Lab.all[3], Lab.all[11], Lab.all[14], Lab.all[25]])
  fileprivate func `a pane stays within its frame`(lab: Lab) throws {
    for size in [sizes[0], sizes[1], sizes[3]] {
      let app = try lab.app(size: size)
      let screen = NetworkScreen(app: app, stage: app.network, size: size)
      for pane in NetworkPane.allCases {
        let layout = NetworkLayout(size: size, isEnlarged: false, focus: pane)
        let content = try #require(layout.content(of: pane))
        let frame = Rect(
          column: content.minColumn + 6, row: content.minRow + 4, width: content.width,
          height: content.height)
        var buffer = Buffer(size: Size(width: size.width + 12, height: size.height + 8))
        screen.drawContent(of: pane, into: &buffer, frame: frame)
        let outside = buffer.cells.indices.filter { index in
          let point = Point(index % buffer.size.width, index / buffer.size.width)
          return buffer.cells[index] != .blank && !frame.contains(point)
        }
        // The brackets of the cursor stand beside a thumbnail.
        let glyphs = String(outside.map { Character(buffer.cells[$0].scalar) })
        #expect(glyphs.allSatisfy { "▌▐".contains($0) }, "\(pane) at \(size): \(glyphs)")
      }
    }
  }

  @Test(arguments: [(1, 1), (59, 18), (60, 17), (0, 0)])
  func `below the least size the window says what it needs`(width: Int, height: Int) throws {
    let frame = try lab("e").frame(size: Size(width: width, height: height))
    #expect(frame.size == Size(width: width, height: height))
    #expect(!frame.description.contains("MLP"))
  }

  @Test(arguments: Lab.all)
  fileprivate func `a few numbers are shown large`(lab: Lab) throws {
    var app = try lab.app()
    _ = app.perform(.projector)
    for size in sizes.prefix(3) {
      app.size = size
      try check(app)
    }
  }

  private func check(_ app: App) throws {
    let frame = app.frame(size: app.size)
    try #require(frame.size == app.size)
    let forbidden = frame.cells.first { cell in
      cell.scalar != Cell.continuation && app.repertoire.printable(cell.scalar) != cell.scalar
    }
    #expect(forbidden == nil, "at \(app.size)")
    if app.repertoire == .ascii {
      #expect(!frame.cells.contains { !$0.scalar.isASCII }, "at \(app.size)")
    }
    // The title and the last row are always there.
    #expect(frame.line(0).contains("4 MLP lab") || frame.line(0).contains("4 多层网络"))
    #expect(!frame.line(app.size.height - 1).isEmpty)
  }
}
