import Testing

@testable import Tutor

/// The file that a command line makes of an app.
func export(_ line: String, of app: inout App) throws -> Export {
  guard case .write(let export) = try app.execute(line) else {
    Issue.record("\(line) writes nothing")
    throw UserError(en: line, zh: line)
  }
  return export
}

extension Export {
  /// What goes into it, as text.
  var text: String {
    guard case .bytes(let bytes) = content else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }
}

@Suite struct AppExportTests {
  @Test func `a key asks the rim to write, and the rim says how it went`() throws {
    var app = try pressing("Space")
    var effect: App.Effect?
    for key in try KeyScript(parsing: ": type:export Space type:steps Space type:a.csv Enter")
      .events
    {
      if case .key(let key) = key { effect = app.press(key) }
    }
    guard case .write(let export) = effect else {
      Issue.record("no file")
      return
    }
    #expect(export.name == "a.csv" && !export.replaces && export.remark == nil)
    #expect(app.mode == .normal && app.message == nil)
    app.tell(.done(Localized(en: "written", zh: "已写")))
    #expect(app.message == .done(Localized(en: "written", zh: "已写")))
    _ = app.press(.character(" "))
    #expect(app.message == nil)
  }

  @Test func `nothing of the run changes, nor what can be undone`() throws {
    var app = try pressing("Space *3 Up BS")
    let before = app
    for line in ["torch a.py", "steps a.csv", "screen a.svg", "weights a.npz"] {
      _ = try export("export \(line)", of: &app)
    }
    #expect(app.position == before.position && app.end == before.end)
    #expect(app.done.count == before.done.count)
    #expect(app.changedSettings(since: before).isEmpty)
  }

  @Test(arguments: StageKind.allCases)
  func `the steps are the rows up to where the run stands`(kind: StageKind) throws {
    var app = App(kind)
    _ = try app.execute("step 5")
    app.finishMotion()
    _ = try app.execute("back 2")
    let lines = try export("export steps a.csv", of: &app).text.split(separator: "\n")
    #expect(lines.count == 5)
    #expect(lines[0].hasPrefix("step,"))
    #expect(lines.dropFirst().map { $0.prefix { $0 != "," } } == ["0", "1", "2", "3"])
    let report = Report(format: .csv)
    app.visit(0...3) { run in
      #expect(lines.contains(Substring(report.line(run.row))))
    }
  }

  @Test func `of very many steps only some are written, and it is said`() throws {
    var app = App(.curve)
    app.makeSteps(25_000)
    let file = try export("export steps a.csv", of: &app)
    let steps = file.text.split(separator: "\n").dropFirst().map { $0.prefix { $0 != "," } }
    #expect(steps.count == 5001)
    #expect(steps[1] == "5" && steps.last == "25000")
    #expect(file.remark?.en == "every 5th step; descent run prints all")
  }

  @Test(arguments: [(0, 1), (10, 1), (11, 2), (21, 2), (22, 5), (99, 10), (1_000_000, 100_000)])
  func `rows are 1, 2 or 5 times a power of ten apart`(steps: Int, spacing: Int) {
    #expect(StepsFile.spacing(of: steps, within: 10) == spacing)
  }

  @Test func `the rim draws the screen`() throws {
    var app = App(.mlp)
    #expect(try export("export! screen a.SVG", of: &app).content == .screen(.svg))
    #expect(
      try export("export! screen a.txt", of: &app)
        == Export(name: "a.txt", replaces: true, content: .screen(.text)))
  }

  @Test func `a network with too many numbers is refused with what would do`() throws {
    var app = App(.mlp)
    try app.set([("n", "500000")])
    let error = #expect(throws: UserError.self) { try app.execute("export torch a.py") }
    #expect(error?.message.en.hasSuffix("is too long to read; export weights FILE.npz") == true)
    #expect(app.mode == .normal)
  }
}
