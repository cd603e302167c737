import Engine
import Plotting
import Testing

@testable import Tutor

/// Three classes in rows of three numbers, sorted by class.
private let sorted =
  "a,b,c,kind\n"
  + (0..<60).map { "\($0 % 7),\(100 * ($0 / 20)),\($0 % 3),k\($0 / 20)\n" }.joined()
/// Points of the plane in two classes, in large units.
private let plane =
  "height,weight,sport\n"
  + (0..<60).map { "\(150 + $0),\(50 + $0 * 7 % 40),\($0 < 30 ? "run" : "swim")\n" }.joined()
private let prices = "area,price\n" + (1...60).map { "\($0),\($0 * 3000)\n" }.joined()

@Suite struct NetworkTableTests {
  private func loaded(_ text: String, _ keys: String = "") throws -> App {
    var app = try lab()
    try app.load(table(text))
    try app.press(keys)
    return app
  }

  @Test func `a network of fitting size learns the rows, scaled`() throws {
    let app = try loaded(sorted)
    let run = app.network.panel.run
    #expect(run.design.sizes == [3, 4, 2, 3] && run.settings.isStandardised)
    #expect(run.design.trainShare == 0.8 && run.network.labels(.training).count == 48)
    // Sorted as it is, the last class would be for the test alone.
    #expect(Set(run.network.labels(.training)) == [0, 1, 2])
    #expect(app.said().hasPrefix("60 rows, 3 inputs, target kind: 3 classes"))
    let scale = Standardisation(
      of: Dataset<Double>(
        inputs: run.network.neuronOutputs(at: run.network.rawRows(.training))[0],
        targets: Array(repeating: 0, count: 48), inputWidth: 3))
    for (mean, deviation) in zip(scale.means, scale.scales) {
      #expect(abs(mean) < 1e-12 && abs(deviation - 1) < 1e-12)
    }
  }

  @Test func `points drawn before are put aside, and come back with undo`() throws {
    var app = try lab("i + Right o Esc")
    try app.load(table(plane))
    #expect(app.network.panel.settings.added.isEmpty)
    #expect(app.said().hasSuffix("; u brings your 2 drawn points back"))
    #expect(app.said(in: .zh).hasSuffix("；按 u 找回你画的 2 个点"))
    try app.press("u")
    #expect(app.network.panel.settings.added.count == 2)
  }

  @Test func `it is learned`() throws {
    let app = try loaded(sorted, ": type:lr=0.3 Enter e *60")
    #expect(app.network.panel.run.network.test?.accuracy == 1)
  }

  @Test func `two numbers a row are a map in their own units, to draw on`() throws {
    let app = try loaded(plane, "i + Esc")
    let window = app.network.panel.run.design.data.window
    #expect(window.x.contains(150) && window.x.contains(209) && window.x.upperBound < 230)
    #expect(app.network.panel.settings.added.first.map { window.x.contains($0.place.x) } == true)
    #expect(app.screen.contains("2→4→2→1"))
  }

  @Test func `numbers are learned scaled too`() throws {
    let run = try loaded(prices).network.panel.run
    #expect(run.design.encoding == nil && run.design.sizes == [1, 4, 2, 1])
    #expect(run.network.targets(.training).allSatisfy { abs($0) < 4 })
    #expect(try loaded(prices, "i").said().contains(":data points"))
  }

  @Test func `undo takes it back, and data file brings it again without reading`() throws {
    #expect(try loaded(sorted, "u").network.panel.settings == NetworkSettings())
    let app = try loaded(sorted, ": type:data=circle Enter")
    #expect(app.network.panel.run.design.sizes == [2, 4, 2, 1])
    #expect(
      try loaded(sorted, ": type:data=circle Enter : type:data=file Enter")
        .network.panel.run.design.sizes == [3, 4, 2, 3])
    #expect(
      try lab(": type:data=file Enter").frame(size: Size(width: 80, height: 24)).description
        .contains("no file is loaded"))
  }

  @Test func `other seeds of the data cut it elsewhere, a restart does not`() throws {
    let app = try loaded(sorted)
    let rows = app.network.panel.run.network.rawRows(.test)
    #expect(try loaded(sorted, "D").network.panel.run.network.rawRows(.test) != rows)
    #expect(try loaded(sorted, "Space *3 r").network.panel.run.network.rawRows(.test) == rows)
  }

  @Test func `of very many rows some are looked at and all are learned`() throws {
    let many = "a,b,c\n" + (0..<30_000).map { "\($0 % 101),\($0 % 7),\($0 % 2)\n" }.joined()
    let run = try loaded(many).network.panel.run
    #expect(run.network.labels(.training).count == 5000)
    #expect(run.network.updatesPerEpoch == 2400)
    #expect(run.network.training?.loss.isFinite == true)
    #expect(try loaded(many, "i +").said().contains("at most 20000 rows"))
  }

  @Test(arguments: [sorted, plane, prices, "a,b\n1,x\n2,x\n", "a,k\n1,x\n1,y\n"])
  func `every pane can be drawn`(text: String) throws {
    for pane in NetworkPane.allCases {
      for size in [Size(width: 80, height: 24), Size(width: 200, height: 60)] {
        var app = try loaded(text, "Space *3")
        app.size = size
        app.network.focus = pane
        app.prepareFrame()
        #expect(app.screen.contains("a.csv"))
      }
    }
  }

  @Test func `one class alone is said to be one`() throws {
    #expect(
      try loaded("a,b,c\n1,2,x\n2,3,x\n", "Space *2").screen.contains("all rows are of class o"))
  }
}

@Suite struct PerceptronTableTests {
  @Test func `points of two classes become the samples`() throws {
    var app = App(.perceptron)
    try app.load(table(plane))
    let stage = try #require(app.stage as? PerceptronStage)
    #expect(stage.panel.settings.data == .points && stage.panel.run.sampleCount == 60)
    #expect(stage.panel.settings.points[0] == LabelledPoint(x: 150, y: 50, isPositive: false))
    #expect(app.unsavedPointCount == 0)
  }

  @Test func `other rows are refused with a way on, and change nothing`() throws {
    var app = App(.perceptron)
    app.take(try table(sorted))
    #expect(app.said().contains("2 inputs and 2 classes, not 3 and 3 classes: load it in 4"))
    var curve = App(.curve)
    curve.take(try table(plane))
    #expect(curve.said().contains("perceptron and mlp do"))
  }
}

@Suite struct PointsFileTests {
  private func file(_ app: inout App) throws -> String {
    guard case .write(let export) = try app.execute("export points a.csv"),
      case .bytes(let bytes) = export.content
    else { return "" }
    return String(decoding: bytes, as: UTF8.self)
  }

  @Test func `drawn points come back as they were`() throws {
    var app = try lab("i o Right *3 Up 2 Left *5 1 Esc", [("data", "points")])
    let text = try file(&app)
    #expect(text.hasPrefix("x,y,class\n") && text.split(separator: "\n").count == 4)
    let again = try table(text)
    let rows = app.network.panel.settings.added
    #expect(again.data.labels == rows.map(\.label))
    #expect(again.data.inputs == rows.flatMap(\.inputs))
    var perceptron = try pressing("i Right +", on: .perceptron, [])
    #expect(
      try file(&perceptron) == "x,y,class\n0.0,0.0,0\n0.0,1.0,0\n1.0,0.0,0\n1.0,1.0,1\n0.6,0.5,1\n")
    var none = try lab()
    #expect(throws: UserError.self) { try none.execute("export points a.csv") }
  }

  /// The file with the two classes of a table, and a point of each that was drawn on it.
  private func reloaded(_ text: String, _ order: String = "a.csv") throws -> (App, LoadedTable) {
    var app = try lab()
    try app.load(table(text, order))
    try app.press("i o Right *3 + Esc")
    return (app, try table(try file(&app)))
  }

  @Test func `points drawn on a loaded table go into a file of its names`() throws {
    let (app, again) = try reloaded(plane)
    #expect(app.network.panel.settings.added.map(\.label) == [0, 1])
    #expect(again.data.featureNames == ["height", "weight"] && again.targetName == "sport")
    #expect(again.data.classNames == ["run", "swim"] && again.data.labels == [0, 1])
    #expect(again.data.inputs == app.network.panel.settings.added.flatMap(\.inputs))
  }

  @Test func `names with commas, quotes and of any length come back whole`() throws {
    let long = "a very long name of a column, so long"
    let text =
      "\"\(long) 1\",\"\(long) 2\",\"the \"\"kind\"\"\"\n"
      + "1,2,\"a, \"\"b\"\"\"\n3,4,\" c;d\"\n5,1,\" c;d\"\n"
    let again = try reloaded(text).1
    #expect(again.data.featureNames == [long + " 1", long + " 2"])
    #expect(again.target == "the \"kind\"" && again.data.classNames == ["a, \"b\"", " c;d"])
  }

  @Test func `a column that is called class is no obstacle`() throws {
    // The file has the target first: here it is last.
    let text = "kind,class,y\nu,1,2\nv,3,4\nv,2,2\n"
    let again = try reloaded(text, "a.csv target=kind").1
    #expect(again.data.featureNames == ["class", "y"] && again.target == "kind")
    let file = PointsFile(names: ["class", "x", "x", "x 2"], rows: [([1, 2, 3, 4], "0")])
    #expect(
      String(decoding: file.bytes, as: UTF8.self)
        == "class,x,x 3,x 2,class 2\n1.0,2.0,3.0,4.0,0\n")
  }

  @Test func `a class that the file does not have gets a name`() throws {
    let again = try reloaded("a,b,k\n1,2,x\n2,3,x\n").1
    #expect(again.data.classNames == ["x", "not x"])
  }

  @Test func `q asks where drawn points would be lost, and only then`() throws {
    var app = try lab("i o Right + Esc", [("data", "points")])
    #expect(try !app.quits(after: "q") && app.said().contains("2 drawn point(s) unsaved"))
    #expect(try app.quits(after: "q"))
    let keys = "i o Right + Esc"
    app = try lab(keys + " q Space", [("data", "points")])
    #expect(try !app.quits(after: "q"))
    var saved = try lab(keys, [("data", "points")])
    _ = try saved.execute("export points a.csv")
    saved.tell(.done(Localized(en: "written", zh: "已写入")))
    #expect(try saved.quits(after: "q"))
    var failed = try lab(keys, [("data", "points")])
    _ = try failed.execute("export points a.csv")
    failed.tell(.refusal(Localized(en: "it is there", zh: "已存在")))
    #expect(try !failed.quits(after: "q"))
    var typed = try lab(keys, [("data", "points")])
    #expect(try !typed.quits(after: ": type:quit Enter") && typed.quits(after: ": type:quit Enter"))
    var undone = try lab("i o Esc u", [("data", "points")])
    #expect(try undone.quits(after: "q"))
    var given = try lab("", [("points", "1 1 +")])
    #expect(try given.quits(after: "q"))
    var parked = try lab("i o Esc 1", [("data", "points")])
    #expect(try !parked.quits(after: "q"))
    var elsewhere = try pressing("i + Esc d", on: .perceptron, [])
    #expect(try !elsewhere.quits(after: "q"))
    #expect(try String(decoding: elsewhere.stage.pointsFile(), as: UTF8.self).hasPrefix("x,y,"))
    var perceptron = try pressing("i + Esc", on: .perceptron, [])
    #expect(try !perceptron.quits(after: "q"))
  }
}
