import Engine
import Testing

@testable import Tutor

/// The prompt that is open.
private func prompt(of app: App) -> Prompt? {
  if case .prompt(let prompt) = app.mode { prompt } else { nil }
}

@Suite struct AppPromptTests {
  @Test func `a rate is typed and set`() throws {
    let app = try pressing("= type:0.5 Enter")
    #expect(app.panel.settings.learningRate == 0.5)
    #expect(app.mode == .normal)
  }

  @Test func `a bad rate keeps the prompt open with what was typed`() throws {
    let app = try pressing("= type:1,5 Enter")
    #expect(prompt(of: app)?.field.text == "1,5")
    #expect(
      prompt(of: app)?.error?.en == "lr: '1,5' is not a number; write it like 0.1, -3 or 1e-3")
    #expect(app.panel.settings.learningRate == 0.1)
  }

  @Test func `the next key takes the error away`() throws {
    #expect(prompt(of: try pressing("= type:x Enter BS"))?.error == nil)
  }

  @Test func `Backspace in an empty field leaves it`() throws {
    #expect(try pressing(": BS").mode == .normal)
    #expect(try pressing(": a BS").mode != .normal)
  }

  @Test func `keys are text in a prompt`() throws {
    let app = try pressing(": q Space r *2")
    #expect(prompt(of: app)?.field.text == "q rr")
    #expect(app.panel.run.stepCount == 0)
  }

  @Test func `a mistake in a formula moves the cursor to its column`() throws {
    for typed in [": f Space x^^2", ": f Space Space x^^2", ": f = x^^2", ": f=x^^2"] {
      let keys = typed.split(separator: " ").map {
        $0.count > 1 && $0 != "Space" ? "type:\($0)" : "\($0)"
      }
      let prompt = try #require(prompt(of: try pressing(keys.joined(separator: " ") + " Enter")))
      // The second ^ is where a number or x is missing.
      let text = prompt.field.characters
      let second = try #require(text.lastIndex(of: "^"))
      #expect(prompt.field.cursor == second, "\(typed)")
    }
  }

  @Test func `commands come back with the up arrow`() throws {
    var app = try pressing()
    for line in ["lr=0.5", "lr=0.4", "lr=0.4"] {
      _ = app.play(try KeyScript(parsing: ": type:\(line) Enter"))
    }
    _ = app.play(try KeyScript(parsing: ": Up Up"))
    #expect(prompt(of: app)?.field.text == "lr=0.5")
    _ = app.play(try KeyScript(parsing: "Enter"))
    #expect(app.panel.settings.learningRate == 0.5)
  }

  @Test(arguments: [
    ("step 3", "Space *3"), ("lang zh", "L"), ("big", "B"), ("view fit", "z z"), ("predict", "P"),
    ("help", "?"), ("optimizer momentum", "o"), ("lr 0.2", "Up"), ("theme dark", ""),
  ])
  func `a command does what the keys do`(line: String, keys: String) throws {
    var commanded = try pressing()
    #expect(try commanded.execute(line) == nil)
    #expect(try commanded.screen == pressing(keys).screen)
  }

  @Test func `a refused command changes nothing`() throws {
    for line in ["lr x", "beta 2", "f x^", "view 5 -5", "nonsense", "step -1", "glyphs x"] {
      var app = try pressing("Space *3")
      #expect(throws: UserError.self) { try app.execute(line) }
      #expect(app.screen == (try Self.afterThreeSteps), "\(line)")
    }
  }

  @Test func `quit asks the rim to end`() throws {
    var app = try pressing()
    #expect(try app.execute("quit") == .quit)
    #expect(try app.quits(after: ": q Enter"))
  }

  @Test func `any function can be set`() throws {
    var app = try pressing()
    try app.set("f", to: "x^4 - 4x^2 + 5")
    #expect(app.panel.settings.function.text == "x⁴ − 4x² + 5")
    #expect(app.panel.run.loss == 5)
  }

  @Test func `the view can be set like any quantity`() throws {
    var app = try pressing()
    try app.set("view", to: "-5 5")
    #expect(app.panel.view == .range(-5...5))
  }

  private static var afterThreeSteps: String {
    get throws { try pressing("Space *3").screen }
  }
}
