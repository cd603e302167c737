import Plotting
import Testing

@testable import Tutor

@Suite struct AppTests {
  @Test func `the first press steps with nothing read`() throws {
    #expect(try pressing("Space").panel.run.x == 0.30000000000000004)
  }

  @Test(arguments: [
    "q", "Space *5 q", "p q", "c q", "P q", "B q", "Enter q", "Tab q", "? Esc q", "? q",
  ])
  func `q quits`(keys: String) throws {
    var app = App()
    #expect(try app.quits(after: keys))
  }

  @Test func `q is a letter in a question`() throws {
    var asking = try pressing(": q")
    #expect(try !asking.quits(after: "q"))
  }

  @Test(arguments: ["", ":", "=", "g", "?", "P", "c", "p", "B", "Enter", "Space *3", "? PgDn"])
  func `Escape never quits and ends in the plain screen`(keys: String) throws {
    var app = try pressing(keys)
    #expect(try !app.quits(after: "Esc *9"))
    #expect(app.mode == .normal)
    #expect(!app.curve.isEnlarged && !app.isProjecting && !app.playback.isRunning)
  }

  @Test func `ten thousand presses are ten thousand steps`() throws {
    #expect(try pressing("Space *10000").panel.run.stepCount == 10_000)
  }

  @Test func `steps and backs in any order count exactly`() throws {
    #expect(try pressing("n *7 Left *3 Right s BS").panel.run.stepCount == 5)
  }

  @Test func `back at the start says so`() throws {
    #expect(try pressing("Left").said() == "this is step 0: press Space to step")
  }

  @Test func `unknown bytes say nothing and change nothing`() throws {
    var pressed = try pressing("Space")
    let before = pressed.screen
    #expect(pressed.press(.unknown) == nil)
    #expect(pressed.screen == before)
  }

  @Test func `pasted text is no command`() throws {
    var app = try pressing("Space")
    #expect(app.press(.paste("qqq")) == nil)
    #expect(app.panel.run.stepCount == 1)
    #expect(app.mode == .normal)
  }

  @Test func `a message stays until the next key`() throws {
    var app = try pressing("ｑ")
    #expect(app.said().contains("input method"))
    _ = app.press(.character(" "))
    #expect(app.said() == "")
  }

  @Test(arguments: ["ｑ", "Q", "y", "Left", "u", "U", "F", "f", "r", "+ ,", "Space f"])
  func `what is said differs between the languages`(keys: String) throws {
    let app = try pressing(keys)
    guard app.message != nil else { return }
    #expect(app.said(in: .en) != app.said(in: .zh))
  }

  @Test func `the same keys give the same screen`() throws {
    let keys = "Space *12 Up Space *3 f r Down *2 Space ~3 p ~4 z z L"
    #expect(
      try pressing(keys).frame(size: Size(width: 120, height: 40))
        == pressing(keys).frame(size: Size(width: 120, height: 40)))
  }

  @Test func `drawing at any size changes nothing`() throws {
    let app = try pressing("Space *4")
    let before = app.screen
    for size in [Size(width: 1, height: 1), Size(width: 300, height: 100)] {
      _ = app.frame(size: size)
    }
    #expect(app.screen == before)
  }
}

@Suite struct AppUndoTests {
  @Test func `undo brings back the run before a change, redo the change`() throws {
    var app = try pressing("Space *5 Up Space *3")
    #expect(app.panel.settings.learningRate == 0.2)
    _ = app.play(try KeyScript(parsing: "u"))
    #expect(app.panel.settings.learningRate == 0.1)
    #expect(app.panel.run.stepCount == 5)
    _ = app.play(try KeyScript(parsing: "U"))
    #expect(app.panel.settings.learningRate == 0.2)
    #expect(app.panel.run.stepCount == 8)
  }

  @Test(arguments: ["r", "f", "R", "o", "Up", "+"])
  func `this key can be undone`(key: String) throws {
    let before = try pressing("Space *5").panel
    let after = try pressing("Space *5 \(key) u").panel
    #expect(after.settings == before.settings)
    #expect(after.run.x == before.run.x)
    #expect(after.ghosts == before.ghosts)
  }

  @Test func `a new change forgets what could be redone`() throws {
    let app = try pressing("Up u Down U")
    #expect(app.said() == "there is no change to make again")
    #expect(app.panel.settings.learningRate == 0.05)
  }

  @Test func `without a change there is nothing to undo`() throws {
    #expect(try pressing("Space u").said() == "there is no change to undo: ← takes steps back")
  }

  @Test func `sixteen changes can be undone`() throws {
    let rate = try pressing("+ *20 u *20").panel.settings.learningRate
    #expect(try pressing("+ *4").panel.settings.learningRate == rate)
  }

  @Test func `what was set before the first key cannot be undone`() throws {
    var app = try pressing()
    try app.set("lr", to: "0.4")
    app.forgetChanges()
    _ = app.play(try KeyScript(parsing: "u"))
    #expect(app.panel.settings.learningRate == 0.4)
  }
}
