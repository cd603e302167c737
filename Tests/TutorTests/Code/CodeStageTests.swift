import Plotting
import Testing

@testable import Tutor

@Suite struct CodeStageTests {
  @Test func `7 opens the screen, and it is found again as it was left`() throws {
    var app = try pressing("7 Space *3 1")
    #expect(app.kind == .curve)
    try app.press("7")
    #expect(app.kind == .code && app.code.panel.run.line == .clear)
  }

  @Test func `Space runs a line, e what is left of the pass, the left arrow takes a line back`()
    throws
  {
    var app = try codeScreen("Space *2 e")
    #expect(app.position == 5 && app.code.panel.run.updates == 1)
    try app.press("e")
    #expect(app.position == 10 && app.code.panel.run.line == .update)
    try app.press("Left *7")
    #expect(app.position == 3 && app.code.panel.run.gradient == nil)
    #expect(app.code.panel.run.parameters == [0])
  }

  @Test func `going back and forth comes to the same bits, also over changes`() throws {
    var app = try codeScreen("Space *7 a Space *6 Up Space *9", [("program", "loop")])
    let run = app.code.panel.run
    try app.press("Left *20 Space *20")
    let again = app.code.panel.run
    #expect(again.parameters == run.parameters && again.gradient == run.gradient)
    #expect(again.line == run.line && again.loss == run.loss && again.settings == run.settings)
  }

  @Test func `a crosses zero_grad out and u brings it back`() throws {
    var app = try codeScreen("a")
    #expect(!app.code.panel.settings.zeroesGradient && app.said().contains("is crossed out"))
    #expect(app.screen.contains("✗3     # optimizer.zero_grad()"))
    // The lit line goes past it: 1 for, 2 y, 4 backward.
    try app.press("Space *3")
    #expect(app.code.panel.run.line == .backward)
    try app.press("u")
    #expect(app.code.panel.settings.zeroesGradient)
  }

  @Test func `d goes to the loop, o through the rules, R to another start`() throws {
    var app = try codeScreen("Space d")
    #expect(app.code.panel.settings.program == .loop && app.position == 0)
    try app.press("o")
    #expect(app.code.panel.settings.optimizer == .momentum)
    try app.press("o o R")
    #expect(app.code.panel.settings.optimizer == .sgd)
    let start = app.code.panel.settings.layerStart
    #expect(start != .zero && app.code.panel.run.parameters == [start.x, start.y])
  }

  @Test func `Tab goes from language to language, and the others stand at the foot`() throws {
    var app = try codeScreen("Space *4 Tab")
    #expect(app.screen.contains("▸ MATLAB ─") && app.screen.contains("▶4     gradient = 2 * a"))
    #expect(app.screen.contains(" PyTorch ▶ y.backward()"))
    try app.press("Tab")
    #expect(app.screen.contains("▸ Swift ─") && app.screen.contains(" MATLAB  ▶ gradient = 2"))
    try app.press("BTab BTab BTab")
    #expect(app.code.focus == .loss && app.code.listing == .pytorch)
  }

  @Test func `view looks at a pane, and names the panes where there is none`() throws {
    var app = try codeScreen()
    try app.set("view", to: "matlab")
    #expect(app.code.focus == .matlab && app.code.listing == .matlab)
    let known = "pytorch, matlab, swift, numbers, passes, loss"
    #expect(
      throws: UserError(
        en: "view: 'java' is not one of \(known)", zh: "view：“java”不在 \(known) 之中")
    ) { try app.set("view", to: "java") }
  }

  @Test func `f keeps a run, and its end stands below the variables`() throws {
    var app = try codeScreen("e e f a r e")
    app.size = Size(width: 200, height: 60)
    #expect(app.screen.contains("1 SGD, lr 0.1  x 0.48"))
    try app.press("F")
    #expect(app.code.panel.ghosts.isEmpty)
  }

  @Test func `a click on a pane gives it the focus, the wheel turns the rate`() throws {
    var app = try codeScreen()
    app.size = Size(width: 200, height: 60)
    _ = app.press(.mouse(.press, Point(80, 10)))
    #expect(app.code.focus == .matlab)
    _ = app.press(.mouse(.wheelUp, Point(80, 10)))
    #expect(app.code.learningRate == 0.2)
  }

  // MARK: Modes

  @Test func `a guess is what the next line changes`() throws {
    var app = try codeScreen("P")
    #expect(app.screen.contains("what will line 1 change?  ‹ no number ›"))
    #expect(app.screen.contains("PREDICT"))
    try app.press("Enter")
    #expect(app.said() == "line 1 changes no number: right; 1/1 so far")
    try app.press("Right Right Enter")
    #expect(app.said() == "you said .grad, line 2 changes y; 1/2 so far")
    try app.press("Space")
    #expect(app.position == 2 && app.said().hasPrefix("predict first"))
    try app.press("Esc Space")
    #expect(app.position == 3)
  }

  @Test func `a cursor explains each line, and the program stands still`() throws {
    var app = try codeScreen("c", [("program", "loop")])
    #expect(app.screen.contains("\n 1: DataLoader hands out a batch"))
    try app.press("Down *4")
    #expect(app.screen.contains("▶5         loss.backward()") && app.position == 0)
    #expect(app.screen.contains("\n 5: backward() fills .grad; weight and bias stay"))
    #expect(app.screen.contains(" Swift   ▶ loss.backward()"))
    try app.press("Down *4 Esc")
    #expect(app.code.mode == .normal)
  }

  // MARK: Nothing is given away

  @Test func `while the next line is a question nothing is said of what lines do`() throws {
    var app = try codeScreen("Space *4")
    app.hidesNext = true
    #expect(app.screen.contains("line 4 has run: what does the next line do?"))
    #expect(!app.screen.contains("has not moved"))
    // Nor does the cursor over the lines explain them.
    try app.press("c Down")
    #expect(app.screen.contains("line 4 has run: what does the next line do?"))
  }

  @Test(arguments: ["parabola", "loop"])
  func `after each line the status is a sentence of the line that is lit`(program: String) throws {
    var app = try codeScreen("", [("program", program)])
    for language in Language.allCases {
      app.language = language
      for number in CodeLine.pass(of: app.code.panel.settings.program).indices {
        try app.press("Space")
        let head = language == .en ? "line \(number + 1): " : "第 \(number + 1) 行："
        #expect(app.screen.contains("\n " + head))
        #expect(app.screen.contains("▶\(number + 1) "))
      }
    }
  }

  @Test func `far ends are said, not drawn as nonsense`() throws {
    let app = try codeScreen("e *30", [("lr", "30")])
    #expect(app.screen.contains("! the loss is beyond a million: press ↓ for a smaller lr"))
    for size in [Size(width: 60, height: 18), Size(width: 300, height: 100)] {
      _ = app.frame(size: size)
    }
  }
}
