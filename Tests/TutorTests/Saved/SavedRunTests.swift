import Plotting
import Testing

@testable import Tutor

/// A run as text: what is written, what is read back, what is refused.
@Suite struct SavedRunTests {
  /// A walk with a rate that was turned on the way, and a cursor that went back.
  private func walk() throws -> SavedRun {
    var app = try pressing("Space *2", on: .curve, [("start", "-2.5"), ("lr", "0.2")])
    try app.press(": type:lr Space type:0.3 Enter Space *3 Left")
    return try app.savedRun()
  }

  /// Worked by hand: x − 0.75 is −3.25·0.2² after two steps, then ·(−0.2)² at the cursor.
  private let file = """
    descent run 1
    panel curve
    set start -2.5
    set lr 0.2
    step 2
    set lr 0.3
    step 3
    go 4

    """

  @Test func `a file has a line for each thing that was done`() throws {
    let run = try walk()
    var lines = run.file.split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.popLast() == "")
    let (sum, loss) = (lines.popLast(), lines.popLast())
    #expect(lines.joined(separator: "\n") + "\n" == file)
    // 2·(3.25·0.2⁴)² − 0.125
    let value = try #require(loss?.split(separator: " ").last.flatMap { Double($0) })
    #expect(loss?.hasPrefix("loss ") == true && abs(value - (2 * 0.0052 * 0.0052 - 0.125)) < 1e-12)
    #expect(sum?.hasPrefix("sum ") == true && sum?.count == 12)
  }

  @Test func `a word has the same parts`() throws {
    let run = try walk()
    let parts = run.code.split(separator: ":")
    #expect(
      parts.dropLast(2) == ["gd1", "curve", "start=-2.5", "lr=0.2", "+2", "lr=0.3", "+3", "@4"])
    #expect(parts[parts.count - 2].hasPrefix("_-0.12494"))
    #expect(try SavedRun(code: run.code) == run && SavedRun(file: run.file) == run)
  }

  @Test func `what a shell could take for something else is escaped`() throws {
    var run = SavedRun(.curve)
    run.set([("f", "x^4 - 4x^2 + 5")])
    #expect(run.code.contains(":f=x%5e4%20-%204x%5e2%20%2b%205:"))
    let plain = Set("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789:=+@_.,%-")
    #expect(run.code.allSatisfy(plain.contains))
    #expect(try SavedRun(code: run.code) == run)
  }

  @Test func `a window may break a word, a system may end lines its way`() throws {
    let run = try walk()
    let broken = run.code.enumerated().map { $0 % 9 == 8 ? "\($1)\n " : "\($1)" }.joined()
    #expect(try SavedRun(code: "  \(broken)\n") == run)
    let windows = run.file.split(separator: "\n").map { $0 + "\r\n" }.joined()
    #expect(try SavedRun(file: windows) == run)
  }

  @Test func `turning one knob several times is turning it once`() throws {
    let run = try pressing("Up *4 Space Up Down", on: .curve, []).savedRun()
    #expect(
      run.moves == [
        .set([.init(name: "lr", value: "0.4")]), .step(1), .set([.init(name: "lr", value: "0.4")]),
      ])
  }

  @Test func `a rule that was taken and given back has forgotten`() throws {
    let run = try pressing("Space o o Space", on: .mlp, []).savedRun()
    let rules = run.moves.compactMap { move -> String? in
      if case .set(let pairs) = move { pairs.first?.value } else { nil }
    }
    #expect(rules.count == 2 && rules[0] != rules[1])
    #expect(run.moves.count { $0 == .step(0) } == 1)
  }

  @Test func `more settings than anybody makes are refused at once`() throws {
    let text = "descent run 1\npanel curve\n" + String(repeating: "set lr 1\n", count: 100_001)
    #expect {
      _ = try SavedRun(file: summed(text))
    } throws: {
      ($0 as? UserError)?.message.en.contains("more than 100000 settings") == true
    }
  }

  // MARK: Damage

  @Test func `every changed byte is found out`() throws {
    let run = try walk()
    for text in [run.file, run.code] {
      for index in text.utf8.indices where text.utf8[index] != 10 {
        var bytes = Array(text.utf8)
        let place = text.utf8.distance(from: text.startIndex, to: index)
        bytes[place] = bytes[place] == UInt8(ascii: "7") ? UInt8(ascii: "8") : UInt8(ascii: "7")
        let damaged = String(decoding: bytes, as: UTF8.self)
        #expect(throws: UserError.self) {
          _ = try text == run.code ? SavedRun(code: damaged) : SavedRun(file: damaged)
        }
      }
    }
  }

  @Test func `every missing end is found out`() throws {
    let run = try walk()
    for count in 0..<run.file.count - 1 {
      #expect(throws: UserError.self) { _ = try SavedRun(file: String(run.file.prefix(count))) }
    }
    for count in 0..<run.code.count {
      #expect(throws: UserError.self) { _ = try SavedRun(code: String(run.code.prefix(count))) }
    }
  }

  /// The text with the check sum that belongs to it.
  private func summed(_ text: String) -> String { text + "sum \(SavedRun.sum(of: text))\n" }

  @Test(arguments: [
    ("", "its first line is not 'descent run 1'"),
    ("descent run 2\npanel curve\n", "saved by a newer version"),
    ("descent run 1\n", "line 2: "),
    ("descent run 1\npanel cruve\n", "did you mean 'curve'?"),
    ("descent run 1\npanel curve\nset lr\n", "line 3: 'set lr' is not set, step, go or loss"),
    ("descent run 1\npanel curve\nset rl 0.5\n", "has no setting 'rl'"),
    ("descent run 1\npanel curve\nset lr fast\n", "lr: 'fast' is not a number"),
    ("descent run 1\npanel curve\nstep -3\n", "line 3: 'step -3' is not"),
    ("descent run 1\npanel curve\nstep 99999999999999999999\n", "line 3: "),
    ("descent run 1\npanel curve\nstep 9000000000\n", "more than 100000000 steps"),
    (
      "descent run 1\npanel curve\nstep 9223372036854775807\nstep 9223372036854775807\n",
      "more than 100000000 steps"
    ),
    ("descent run 1\npanel curve\nstep \u{1B}[2J\n", "line 3: 'step ?[2J' is not"),
  ])
  func `what no run could have done is refused by name`(text: String, reason: String) {
    do {
      _ = try SavedRun(file: text.isEmpty ? "" : summed(text))
      Issue.record("it was read")
    } catch {
      #expect(error.message.en.contains(reason), "\(error.message.en)")
      #expect(!error.message.en.contains("\n") && !error.message.en.contains("\u{1B}"))
      #expect(error.message.zh != error.message.en)
    }
  }
}
