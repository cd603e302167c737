import Engine
import Plotting
import Testing

@testable import Tutor

extension App {
  fileprivate var added: [AddedRow] { network.panel.settings.added }
  fileprivate var status: String { frame(size: size).line(size.height - 2) }
}

@Suite struct NetworkDrawTests {
  private static let own = [("data", "points")]

  @Test func `a key puts a point of its class where the cursor is`() throws {
    let app = try lab("i o Up *2 + Right *3 Space", Self.own)
    #expect(app.added.map(\.label) == [0, 1, 1])
    #expect(app.added[0].place == app.added[1].place - SIMD2(0, app.added[1].place.y))
    #expect(app.added[1].place.y > 0 && app.added[2].place.x > app.added[1].place.x)
    #expect(app.network.panel.run.network.rawRows(.training).count == 6)
  }

  @Test func `one at the same place changes sides, and none is there twice`() throws {
    #expect(try lab("i o +", Self.own).added.map(\.label) == [1])
    let twice = try lab("i o o", Self.own)
    #expect(twice.added.count == 1 && twice.said().contains("there is such a point here"))
  }

  @Test func `the nearest goes, one's own only, and undo brings it back`() throws {
    let keys = "i o Right *9 + Left *2 BS"
    #expect(try lab(keys, Self.own).added.map(\.label) == [0])
    #expect(try lab(keys + " u", Self.own).added.map(\.label) == [0, 1])
    #expect(try lab(keys + " u u", Self.own).added.map(\.label) == [0])
    let circle = try lab("i BS")
    #expect(circle.said().contains("those of the data stay"))
    #expect(circle.network.panel.run.network.rawRows(.training).count == 500)
  }

  @Test func `learning goes on, and the place in it stays`() throws {
    var app = try lab("Space *7 i")
    app.playback.isRunning = true
    try app.press("+ Right *2 o")
    #expect(app.playback.isRunning && app.network.position == 7 && app.added.count == 2)
    #expect(app.screen.contains("DRAW ▶"))
    app.tick()
    #expect(app.network.position > 7)
    #expect(app.network.panel.run.network.rawRows(.training).count == 504)
    app.network.seek(to: 6)
    #expect(app.network.panel.run.settings.added.isEmpty)
  }

  @Test func `a click puts a point of the class at hand`() throws {
    var app = try lab("i +", Self.own)
    _ = app.press(.mouse(.press, Point(3, 3)))
    let point = try #require(app.added.last)
    #expect(app.added.count == 2 && point.label == 1 && point.place.x < -4 && point.place.y > 3)
    _ = app.press(.mouse(.press, Point(70, 3)))
    #expect(app.added.count == 2)
  }

  @Test func `the cursor stays in sight`() throws {
    for keys in ["i Left *99 o", "i Up *99 o", "i PgDn *9 o", "i End *20 o"] {
      let point = try #require(try lab(keys, Self.own).added.first)
      #expect(abs(point.place.x) <= 6 && abs(point.place.y) <= 6)
    }
  }

  @Test func `one's own points look otherwise than those of the data`() throws {
    var app = try lab("i Left *16 o Left *2 + Esc")
    app.repertoire = .ascii
    app.marker = .ascii
    #expect(app.screen.contains("X") && app.screen.contains("O"))
    let clouds = try lab(
      "i Left *16 Up *8 2 Esc", [("data", "clouds"), ("classes", "3"), ("playground", "off")])
    #expect(clouds.screen.contains("C"))
    // Where all are one's own there is nothing to tell apart.
    #expect(try !lab("i o Left *2 + Esc", Self.own).screen.contains("X"))
  }

  // MARK: Classes

  @Test func `a further class gets an output before the first step`() throws {
    let app = try lab("i o Right *2 3", Self.own)
    #expect(app.network.panel.run.design.sizes.last == 4)
    #expect(app.added.map(\.label) == [0, 3] && app.network.mode != .normal)
    #expect(app.said().contains("4 classes now, 0…3: the network has 4 outputs"))
    #expect(try lab("i o 3 u u", Self.own).added.isEmpty)
  }

  @Test func `later it is said how to get one, and nothing learned is lost`() throws {
    let app = try lab("i o Right *2 + Space Esc Space *3 i 3", Self.own)
    #expect(app.network.position == 3 && app.network.panel.run.design.sizes.last == 1)
    #expect(app.said().contains(":classes 4 starts again with one"))
    let again = try lab("i o Right *2 + Esc Space *3 : type:classes=4 Enter", Self.own)
    #expect(again.network.panel.run.design.sizes.last == 4 && again.added.count == 2)
  }

  @Test func `eight classes are learned, the ninth is refused`() throws {
    let keys = "i 7 Right *3 0 Right *3 1 Right *3 2 Up *3 3 Left *3 4 Left *3 5 Left *3 6"
    let app = try lab(keys, Self.own)
    #expect(Set(app.added.map(\.label)) == Set(0...7))
    #expect(app.network.panel.run.network.training?.loss.isFinite == true)
    #expect(try lab("i 8", Self.own).said().contains("eight classes at most"))
    #expect(try lab("i 5").said().contains(":data points is a set of your own"))
  }

  @Test func `where rows are no points with a class it is said`() throws {
    for data in ["line", "houses", "digits"] {
      let app = try lab("i", [("data", data)])
      #expect(app.network.mode == .normal && app.said().contains(":data points"))
    }
  }

  @Test func `another set takes the points along if it can`() throws {
    #expect(try lab("i + Esc d").added.count == 1)
    #expect(try lab("i + Esc : type:data=points Enter").added.count == 1)
  }
}

/// A set without a row, or with rows of one class.
@Suite struct NetworkPoorDataTests {
  @Test func `without a point no step is made, and it is said what is missing`() throws {
    for keys in ["Space", "e", "P", "p"] {
      var app = try lab(keys, [("data", "points")])
      app.tick()
      #expect(app.network.position == 0 && !app.playback.isRunning)
      #expect(app.said().contains("there is no point to learn from yet: i draws some"))
    }
    #expect(try lab("", [("data", "points")]).status.contains("i draws some"))
    var run = try network([("data", "points")])
    let before = run.network.parameters
    run.step()
    #expect(run.stepCount == 1 && run.network.parameters == before && run.epoch == 0)
  }

  @Test func `points of one class are learned, and the other is missed`() throws {
    let app = try lab("i + Right + Esc Space *50", [("data", "points")])
    #expect(app.network.position == 50)
    #expect(app.status.contains("all rows are of class +"))
    #expect(try lab("i o", [("data", "points")]).status.contains("another class is missing"))
  }

  @Test(arguments: ["", "i", "i o Esc", "i o Esc Space *3", "i o Esc Space *3 i BS Esc Left"])
  func `every pane can be drawn`(keys: String) throws {
    for pane in NetworkPane.allCases {
      for size in [Size(width: 80, height: 24), Size(width: 200, height: 60)] {
        var app = try lab(keys, [("data", "points")], size: size)
        app.network.focus = pane
        app.language = size.width > 80 ? .zh : .en
        app.prepareFrame()
        #expect(app.screen.contains("4 "))
        try app.press("B")
        #expect(!app.screen.isEmpty)
      }
    }
  }

  @Test func `points that are all taken away leave the network as it was`() throws {
    let app = try lab("i o Right *3 + Esc Space *5 i BS BS Esc", [("data", "points")])
    #expect(app.network.position == 5 && app.added.isEmpty)
    #expect(app.network.panel.run.network.isFinite)
    var more = app
    try more.press("i o Esc Space")
    #expect(more.network.position == 6 && more.network.panel.run.network.training != nil)
  }
}
