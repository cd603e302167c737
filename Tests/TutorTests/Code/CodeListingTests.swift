import Glibc
import Testing

@testable import Tutor

@Suite struct CodeListingTests {
  static let settings: [[(String, String)]] =
    [
      [], [("zero_grad", "off")], [("optimizer", "momentum"), ("lr", "-0.1")],
      [("optimizer", "adam"), ("start", "-3")], [("optimizer", "adam"), ("zero_grad", "off")],
      [("optimizer", "momentum"), ("zero_grad", "off"), ("lr", "1e-300")],
    ].flatMap { pairs in
      ["parabola", "loop"].map { [("program", $0)] + pairs }
    } + [[("program", "loop"), ("shuffle", "on"), ("batch", "full"), ("start", "-0.5 1e-5")]]

  @Test func `PyTorch's program of the parabola`() throws {
    #expect(
      CodeListing(.pytorch, CodeSettings()).text(in: .en) == """
        import torch
        from torch import nn, optim

        torch.set_default_dtype(torch.double)

        x = nn.Parameter(torch.tensor(0.0))
        optimizer = optim.SGD([x], lr=0.1)

        for i in range(100):
            y = 2 * x**2 - 3 * x + 1
            optimizer.zero_grad()
            y.backward()
            optimizer.step()

        """)
  }

  @Test func `a forgotten line is a comment at its place in all three languages`() throws {
    let settings = try codeSettings([("zero_grad", "off")])
    let rows = CodeLanguage.allCases.map { language in
      CodeListing(language, settings).rows.filter(\.isCrossedOut).map(\.text)
    }
    #expect(
      rows == [
        ["    # optimizer.zero_grad()"], ["    % gradient = 0;"], ["  // gradient[0] = 0"],
      ])
    let backward = CodeListing(.matlab, settings).rows.first { $0.line == .backward }
    #expect(backward?.text == "    gradient = gradient + 2 * a * x + b;")
  }

  // The lines of the lecture's script, without its comments.
  @Test func `MATLAB's program is the lecture's script`() throws {
    let text = CodeListing(.matlab, CodeSettings()).text(in: .en)
    for line in [
      "a = 2.0;", "x = -5:0.1:5;", "y = a * x.^2 + b * x + c;", "x0 = 0.0;", "learningRate = 0.1;",
      "numIterations = 100;", "descentPoints = ...\n    zeros(numIterations+1, 2);",
      "    data = get(gcf, 'UserData');", "    persistent i\n    if isempty(i)\n        i = 1;",
      "    y = quadraticFunction(x);", "    gradient = 2 * a * x + b;",
      "    x = x - learningRate * gradient;", "    i = i + 1;",
      "    set(gcf, 'UserData', ...\n        [x, learningRate]);",
      "function y = quadraticFunction(x)",
    ] {
      #expect(text.contains(line + "\n"), "\(line)")
    }
  }

  @Test(arguments: settings.indices)
  func `every line of a pass stands in every language, in the order in which it runs`(
    index: Int
  ) throws {
    let settings = try codeSettings(Self.settings[index])
    for language in CodeLanguage.allCases {
      let listing = CodeListing(language, settings)
      let lines = listing.rows.map(\.line).filter { $0 != .setUp }
      #expect(lines.map(\.rawValue) == lines.map(\.rawValue).sorted())
      #expect(Set(lines) == Set(CodeLine.pass(of: settings.program)))
      #expect(listing.rows.filter(\.endsSetUp).count == 1)
      // The room there is at 80x24.
      #expect(listing.rows.filter { $0.text(in: .en).count > 41 }.map(\.text) == [])
    }
  }

  @Test func `what has just run is lit in all three languages`() throws {
    let run = try code([("program", "loop")], lines: 5)
    let texts = CodeLanguage.allCases.map { language in
      let listing = CodeListing(language, run.settings)
      return listing.excerpt(of: listing.lit(in: run), in: .en)
    }
    #expect(
      texts == [
        "loss.backward()", "d = 2 * (pred - y(i)); g = X(:, i) * d' / numel(i);",
        "loss.backward()",
      ])
  }

  @Test func `before the loop the last line above it is lit`() throws {
    for program in ["parabola", "loop"] {
      let run = try code([("program", program)])
      let lit = CodeLanguage.allCases.map { language in
        let listing = CodeListing(language, run.settings)
        return listing.lit(in: run).map { listing.rows[$0].text }
      }
      #expect(lit.allSatisfy { $0.count == 1 && $0[0] != "" })
    }
  }

  @Test func `the head of the outer loop is lit when an epoch begins`() throws {
    let listing = CodeListing(.pytorch, try codeSettings([("program", "loop")]))
    let places = try [1, 7, 19].map { lines in
      listing.lit(in: try code([("program", "loop")], lines: lines)).map { listing.rows[$0].text }
    }
    let (outer, inner) = ("for epoch in range(20):", "    for x, y in loader:")
    #expect(places == [[outer, inner], [inner], [outer, inner]])
  }

  // MARK: The texts are true

  @Test(.enabled(if: Python.isThere), arguments: settings.indices)
  func `Python reads the program`(index: Int) throws {
    let text = CodeListing(.pytorch, try codeSettings(Self.settings[index])).text(in: .zh)
    let program = "import ast; ast.parse(open('shown.py', encoding='utf-8').read()); print('read')"
    let run = try Python.run(program, files: ["shown.py": Array(text.utf8)])
    #expect(run.output == "read\n")
  }

  @Test(arguments: [
    ("parabola", [("program", "parabola")]), ("loop", [("program", "loop")]),
    (
      "loop of Adam",
      [
        ("program", "loop"), ("optimizer", "adam"), ("lr", "0.05"), ("batch", "3"),
        ("shuffle", "on"), ("seed", "7"), ("start", "-0.5 1e-5"), ("zero_grad", "off"),
      ]
    ),
    (
      "parabola by momentum",
      [("optimizer", "momentum"), ("beta", "0.5"), ("start", "-3")]
    ),
  ])
  func `the Swift that is shown is Swift that compiles`(
    name: String, settings: [(String, String)]
  ) throws {
    let shown = CodeListing(.swift, try codeSettings(settings)).text(in: .en)
    #expect(shown == "import Engine\n\n" + (try compiled(name)))
  }

  @Test func `the Swift that is shown comes to the numbers of the screen`() throws {
    #expect(try code().updated(100).parameters == ShownSwift.parabola())
    let momentum = [("optimizer", "momentum"), ("beta", "0.5"), ("start", "-3")]
    #expect(try code(momentum).updated(100).parameters == ShownSwift.parabolaByMomentum())
    // Twenty epochs of three batches, and of two.
    #expect(try code([("program", "loop")]).updated(60).parameters == ShownSwift.loop())
    let adam = [
      ("program", "loop"), ("optimizer", "adam"), ("lr", "0.05"), ("batch", "3"),
      ("shuffle", "on"), ("seed", "7"), ("start", "-0.5 1e-5"), ("zero_grad", "off"),
    ]
    #expect(try code(adam).updated(40).parameters == ShownSwift.loopOfAdam())
  }

  /// The part of ``ShownSwift`` between two comments, as it stands in the file.
  private func compiled(_ name: String) throws -> String {
    let path = #filePath.replacing("CodeListingTests.swift", with: "ShownSwift.swift")
    let file = try #require(fopen(path, "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    let count = fread(&bytes, 1, bytes.count, file)
    let lines = String(decoding: bytes.prefix(count), as: UTF8.self)
      .split(separator: "\n", omittingEmptySubsequences: false)
    let begin = try #require(lines.firstIndex(of: "    // \(name)"))
    let end = try #require(lines[begin...].firstIndex(of: "    // end"))
    return lines[begin + 1..<end].map { $0.dropFirst(4) + "\n" }.joined()
  }
}
