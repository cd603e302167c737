import Engine
import Testing

@testable import Tutor

/// A panel with settings, then lines of the command language.
struct ExportCase: Sendable, CustomTestStringConvertible {
  let kind: StageKind
  let lines: [String]

  init(_ kind: StageKind, _ lines: String...) {
    (self.kind, self.lines) = (kind, lines)
  }

  var testDescription: String { "\(kind.rawValue): \(lines.joined(separator: "; "))" }

  /// The panel after the lines.
  func app() throws -> App {
    var app = App(kind)
    for line in lines {
      _ = try app.execute(line)
      app.finishMotion()
    }
    return app
  }

  /// The script that goes on from there.
  func script() throws -> String {
    var app = try app()
    return try export("export torch a.py", of: &app).text
  }

  /// What is tried, with changes in mid-run.
  static let all: [ExportCase] = curves + surfaces + perceptrons + networks + programs

  static let curves = [
    ExportCase(.curve), ExportCase(.curve, "step 4", "optimizer momentum", "step 3", "lr 0.2"),
    ExportCase(.curve, "optimizer momentum", "zero_grad off", "step 3", "beta 0.5"),
    ExportCase(
      .curve, "f x*log(x) + sin(2)x^2 - 2^x + abs(x - 1)", "start 1.2", "lr 0.01", "step 2"),
    ExportCase(.curve, "f log(x)", "start 0.5", "lr 2", "step 1"),
    ExportCase(.curve, "direction up", "step 2"), ExportCase(.curve, "lr 1e300", "step 1"),
    ExportCase(.curve, "f x^4 - 4x^2 + 5", "start -3", "lr 0.01", "step 3", "back 2"),
  ]

  static let surfaces = [
    ExportCase(.surface, "race all", "step 5"),
    ExportCase(.surface, "f well", "race all", "step 9"),
    ExportCase(.surface, "f hills", "race all", "step 3"), ExportCase(.surface, "f x*y^2 + x^2"),
    ExportCase(.surface, "f houses", "race all", "step 3", "zero_grad off"),
    ExportCase(.surface, "race sgd momentum", "noise 0.5", "step 3", "zero_grad off", "step 2"),
    ExportCase(.surface, "step 3", "optimizer adam", "schedule cosine 10", "step 4"),
    ExportCase(.surface, "schedule step 2 0.5", "step 7", "lr 0.01"),
    ExportCase(.surface, "lr 5", "step 300"),
  ]

  static let perceptrons = [
    ExportCase(.perceptron, "step 6"), ExportCase(.perceptron, "data xor", "rule delta", "step 3"),
    ExportCase(.perceptron, "data clouds", "shuffle on", "rule logistic", "step 55"),
    ExportCase(.perceptron, "points 0 0 o; 1 1 +; 2 0 +", "shuffle on", "lr -0.5", "w1 3"),
  ]

  static let programs = [
    ExportCase(.code), ExportCase(.code, "step 8"), ExportCase(.code, "zero_grad off", "step 11"),
    ExportCase(.code, "zero_grad off", "optimizer momentum", "step 12"),
    ExportCase(.code, "optimizer adam", "step 13", "lr -0.1"),
    ExportCase(.code, "program loop", "step 9"),
    ExportCase(.code, "program loop", "shuffle on", "batch 3", "optimizer adam", "step 40"),
    ExportCase(.code, "program loop", "zero_grad off", "lr 0.01", "step 14", "optimizer momentum"),
    ExportCase(.code, "program loop", "zero_grad off", "lr 0.01", "step 15"),
  ]

  static let networks =
    UpdateRule.allCases.map { ExportCase(.mlp, "optimizer \($0.rawValue)", "step 30") }
    + [
      ExportCase(.mlp), ExportCase(.mlp, "dtype float32", "optimizer adam", "step 30"),
      ExportCase(.mlp, "n 50", "batch 7", "step 3"), ExportCase(.mlp, "n 50", "batch 7", "step 9"),
      ExportCase(.mlp, "n 50", "batch 3", "step 8", "batch 20"),
      ExportCase(.mlp, "n 50", "batch 7", "step 3", "points 1 1 +; 2 -1 o", "step 2"),
      ExportCase(.mlp, "playground off", "n 50", "batch 7", "step 5", "zero_grad off", "step 2"),
      ExportCase(.mlp, "reg l1", "reg_rate 0.3", "step 60", "reg l2", "step 3"),
      ExportCase(.mlp, "reg l1", "reg_rate 0.3", "optimizer momentum", "step 60"),
      ExportCase(.mlp, "schedule decay 0.1", "reg l2", "reg_rate 0.01", "step 12"),
      ExportCase(.mlp, "layers 2 3 3 3 1", "activation step,leaky_relu,elu", "step 4"),
      ExportCase(.mlp, "layers 2 3 3 3 1", "activation gelu,silu,softplus", "loss bce", "step 4"),
      ExportCase(.mlp, "data clouds", "classes 4", "step 4"), ExportCase(.mlp, "data reg_plane"),
      ExportCase(.mlp, "data clouds", "classes 3", "loss mse", "step 4"),
      ExportCase(.mlp, "data houses", "scale standard", "step 2"),
      ExportCase(.mlp, "features x,y,x2,sinx", "step 40", "weight 2.1.3 0.5", "lr -0.1"),
    ]
}

@Suite struct TorchScriptTests {
  /// Runs the definitions of a script without PyTorch, of which only some functions of numbers stand
  /// in for those of tensors.
  private static let prelude = """
    import ast, math
    from math import cos, e, inf, nan, pi

    class torch:
        sin, cos, tan, exp, tanh, abs = math.sin, math.cos, math.tan, math.exp, math.tanh, abs
        log, sqrt, sign = math.log, math.sqrt, lambda v: (v > 0) - (v < 0)
        tensor = lambda numbers: numbers

    with open("script.py", encoding="utf-8") as file:
        tree = ast.parse(file.read())

    def take(name):
        for node in tree.body:
            targets = getattr(node, "targets", [])
            if getattr(node, "name", None) == name or any(ast.unparse(t) == name for t in targets):
                exec(compile(ast.Module([node], []), "script.py", "exec"), globals())
                return globals()[name]

    """

  /// What a program prints that may take definitions from a script.
  private func output(_ program: String, of script: String) throws -> String {
    let run = try Python.run(Self.prelude + program, files: ["script.py": Array(script.utf8)])
    #expect(run.status == 0, "\(run.output)")
    return run.output
  }

  @Test(arguments: ExportCase.all)
  func `a script names the lecture's words and no line is long`(_ export: ExportCase) throws {
    let script = try export.script()
    for word in ["DataLoader", "# forward", "loss", "zero_grad", "# backward", "# step"] {
      #expect(script.contains(word))
    }
    // A formula is as long as it is.
    let lines = script.split(separator: "\n").dropFirst().filter { !$0.hasPrefix("    return") }
    #expect(
      lines.allSatisfy { $0.count <= 110 || $0.hasSuffix(": the height of the surface.\"\"\"") })
    #expect(!script.contains(" \n") && !script.contains("\n\n\n\n") && script.hasSuffix(")\n"))
  }

  @Test(.enabled(if: Python.isThere), arguments: ExportCase.all)
  func `Python reads it`(_ export: ExportCase) throws {
    #expect(try output("print(bool(take('train')))", of: export.script()) == "True\n")
  }

  @Test(
    .enabled(if: Python.isThere),
    arguments: [
      "2x^2 - 3x + 1", "x^4 - 4x^2 + 5", "-x^2 + 2^x/3", "e^(-x^2/2)*tanh(x) + pi*x", "x^-2 - 1/x",
      "x*log(x) + sin(2)x", "abs(x - 1)*sign(x - 2) + sqrt(x)", "(x^2)^1.5 - (2 - x)^3", "x^x^0.5",
      "-(x - (1 - x))/(2x) + tan(x/3) - cos x", "7",
    ])
  func `f is the function of the screen`(text: String) throws {
    let script = try ExportCase(.curve, "f \(text)", "start 0.5").script()
    let values = try output(
      "take('log'); take('f'); print([float(f(x)) for x in (0.5, 0.7, 1.0, 1.9)])", of: script)
    let function = try CurveFunction(parsing: text)
    let expected = [0.5, 0.7, 1, 1.9].map { function.jet(at: $0).value }
    try expectClose(values, expected)
  }

  @Test(.enabled(if: Python.isThere), arguments: SurfaceFunction.Name.allCases)
  func `f is the surface of the screen`(name: SurfaceFunction.Name) throws {
    let script = try ExportCase(.surface, "f \(name.rawValue)").script()
    let values = try output(
      "take('f'); print([float(f(x, y)) for x, y in ((0, 0), (1, -2), (0.3, 0.7))])", of: script)
    let surface = SurfaceFunction(name).surface
    try expectClose(values, [(0.0, 0.0), (1, -2), (0.3, 0.7)].map { surface.height(at: $0, $1) })
  }

  private func expectClose(_ list: String, _ expected: [Double]) throws {
    let numbers = list.split { "[], \n".contains($0) }.compactMap { Double($0) }
    try #require(numbers.count == expected.count, "\(list)")
    for (a, b) in zip(numbers, expected) {
      #expect(abs(a - b) <= 1e-12 * max(1, abs(b)), "\(a) \(b)")
    }
  }

  // MARK: Networks

  @Test(
    .enabled(if: Python.isThere),
    arguments: [
      ("on", 50, 7, 0), ("on", 50, 7, 2), ("on", 50, 7, 3), ("on", 50, 7, 9), ("on", 10, 5, 1),
      ("off", 50, 7, 0), ("off", 50, 7, 3), ("off", 50, 7, 4), ("off", 10, 5, 1), ("on", 50, 25, 5),
    ])
  func `batches are dealt on from where they were`(
    playground: String, rows: Int, batch: Int, steps: Int
  ) throws {
    let lines = ["playground \(playground)", "n \(rows)", "batch \(batch)", "step \(steps)"]
    var app = App(.mlp)
    for line in lines { _ = try app.execute(line) }
    let script = try export("export torch a.py", of: &app).text
    let program = """
      from itertools import islice
      take("inputs"), take("batches")
      print("\\n".join(" ".join(map(str, rows)) for rows in islice(batches(), 40)))
      """
    let training = try #require(
      app.network.panel.run.network as? TypedNetworkTraining<Double>)
    var loader = training.run.loader
    let expected = (0..<40).map { _ in loader.next().map(String.init).joined(separator: " ") }
    #expect(try output(program, of: script) == expected.joined(separator: "\n") + "\n")
  }

  @Test(.enabled(if: Python.isThere))
  func `data and weights are those of the run to the last bit`() throws {
    for precision in Precision.allCases {
      let app = try ExportCase(.mlp, "n 20", "dtype \(precision.rawValue)", "step 5").app()
      var copy = app
      let program = """
        def flat(list):
            return sum(map(flat, list), []) if isinstance(list, (tuple, type([]))) else [list]
        print(*flat([take("inputs"), take("targets"), take("weights")]), sep="\\n")
        """
      let printed = try output(program, of: export("export torch a.py", of: &copy).text)
      let state = app.network.panel.run.network.state
      let numbers =
        state.inputs.values + state.targets.values
        + state.layers.flatMap { $0.weight + $0.bias }
      let read = printed.split(separator: "\n").compactMap { Double($0) }
      #expect(
        read == numbers
          || precision == .float32 && read.map { Float($0) } == numbers.map { Float($0) })
    }
  }

  @Test(
    .enabled(if: Python.isThere),
    arguments: [
      "decay 0.1", "step 3 0.5", "exp 0.9", "cosine 20", "warmup 8",
    ])
  func `the rate follows the schedule`(schedule: String) throws {
    let script = try ExportCase(.mlp, "lr 0.5", "schedule \(schedule)", "step 5").script()
    let rates = try output("take('rate'); print([rate(k) for k in range(1, 31)])", of: script)
    let parsed = try Schedule(parsing: schedule)
    try expectClose(rates, (0..<30).map { 0.5 * parsed.factor(at: $0) })
  }

  @Test func `a dead link stays dead in the script`() throws {
    let script = try ExportCase(.mlp, "reg l1", "reg_rate 0.3", "step 60").script()
    #expect(script.contains("\n# The links that were carried across 0.\ndead = [\n"))
    #expect(script.contains("True"))
    let start = try ExportCase(.mlp, "reg l1", "reg_rate 0.3").script()
    #expect(start.contains("\ndead = [torch.zeros_like("))
  }

  @Test func `Adam goes on with its moments and its step`() throws {
    let script = try ExportCase(.mlp, "optimizer adam", "step 30").script()
    #expect(script.contains("\n        \"step\": torch.tensor(30.0),\n"))
    #expect(
      script.contains("\n    \"exp_avg\": [\n") && script.contains("\n    \"exp_avg_sq\": [\n"))
    let start = try ExportCase(.mlp, "optimizer adam").script()
    #expect(start.contains("optimizer = torch.optim.Adam(model.parameters(), lr=0.03)\n"))
    #expect(!start.contains("exp_avg"))
  }

  // MARK: With PyTorch itself

  @Test(.enabled(if: Python.withTorch != nil), arguments: ExportCase.all)
  func `PyTorch comes to the same numbers`(_ export: ExportCase) throws {
    let run = try Python.run(
      try export.script(), arguments: "--verify", interpreter: Python.withTorch ?? "")
    #expect(run.status == 0, "\(run.output)")
    print(export.testDescription, run.output, terminator: "")
  }

  @Test(.enabled(if: Python.withTorch != nil))
  func `a wrong number is told by the exit status`() throws {
    let script = try ExportCase(.curve).script().replacing("lr=0.1", with: "lr=0.1001")
    let run = try Python.run(
      script, arguments: "--verify", interpreter: Python.withTorch ?? "")
    #expect(run.status == 1 && run.output.hasPrefix("largest difference in 20 steps: 0.000"))
  }
}
