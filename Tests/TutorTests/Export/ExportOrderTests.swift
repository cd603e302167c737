import Testing

@testable import Tutor

@Suite struct ExportOrderTests {
  @Test(arguments: [
    ("torch run.py", "torch run.py", false), ("torch   a b.py ", "torch a b.py", false),
    ("steps ~/x/run.csv", "steps ~/x/run.csv", false), ("screen P.SVG", "screen P.SVG", false),
    ("screen a.txt", "screen a.txt", true), ("weights w.npz", "weights w.npz", true),
    ("weights w.safetensors", "weights w.safetensors", false),
  ])
  func `an order is read from the command line`(text: String, line: String, replaces: Bool) throws {
    let word = replaces ? "export!" : "export"
    for kind in StageKind.allCases {
      guard case .export(let order) = try Command(parsing: "\(word) \(text)", on: kind) else {
        Issue.record("no export")
        return
      }
      #expect(order.line == "\(word) \(line)")
      #expect(order.replaces == replaces)
    }
  }

  @Test(arguments: [
    ("", "say what and where"), ("torch", "the file is missing; write export torch FILE.py"),
    ("tort x.py", "not one of torch, steps, screen, weights, run, points; did you mean 'torch'?"),
    ("torch run.txt", "the name of torch ends in .py, not 'run.txt'"),
    ("torch .py", "ends in .py"), ("torch dir.py/run", "ends in .py"), ("torch run", "ends in .py"),
    ("screen run.png", "ends in .txt or .svg"), ("weights w.pt", "ends in .npz or .safetensors"),
    ("torch a\u{1B}[31m.py", "'a?[31m.py' has a control character in it"),
    ("torch a\nb.py", "has a control character in it"),
    ("torch a\u{2028}b.py", "has a control character in it"),
    ("torch a\0b.py", "has a control character in it"),
  ])
  func `a bad order says what would do`(text: String, reason: String) {
    let error = #expect(throws: UserError.self) {
      try Command(parsing: "export \(text)", on: .curve)
    }
    #expect(error?.message.en.contains(reason) == true, "\(error?.message.en ?? "")")
    #expect(error?.message.en.contains("\u{1B}") == false)
    #expect(error?.message.zh.hasPrefix("export：") == true)
  }
}
