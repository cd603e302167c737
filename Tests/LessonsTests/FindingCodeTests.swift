import Testing

@testable import Lessons

/// Every mistake of form, provoked once.
@Suite struct FindingCodeTests {
  static let cases: [(String, [String])] = [
    // Fences and options.
    (":::\n", ["16:1: E010 this ':::' closes nothing"]),
    ("::: golas\n:::\n", ["16:1: E011 unknown directive 'golas' (did you mean 'goal'?)"]),
    (":::goal\n:::\n", ["16:1: E011 a blank is missing: write '::: goal'"]),
    ("::: {.goal}\n:::\n", ["16:1: E011 unknown directive '{.goal}'"]),
    (
      "::: hint\nTry.\n:::\n",
      ["16:1: E012 'hint' stands only inside 'predict' or 'goal'"]
    ),
    (
      Sample.question.replacing("\n:::\n:::\n", with: "\n:::\n") + Sample.goal + ":::\n",
      [
        "29:1: E013 'goal' cannot stand inside 'predict' opened on line 16; is a ':::' missing?"
      ]
    ),
    (
      Sample.goal.replacing("Try.\n:::\n", with: "Try.\n"),
      [
        "27:1: E013 'explain' cannot stand inside 'hint' opened on line 24; is a ':::' missing?"
      ]
    ),
    (
      Sample.question.replacing("proof: step", with: "prof: step"),
      [
        "16:1: E020 'predict' with choices needs 'proof', or 'proof: none'",
        "19:1: E014 'predict' has no option 'prof' (did you mean 'proof'?)",
      ]
    ),
    ("::: notes\nminutes:2\n:::\n", ["17:1: E014 write 'minutes: …' with ':' and a blank"]),
    ("::: notes\nminutes：2\n:::\n", ["17:1: E014 write 'minutes: …' with ':' and a blank"]),
    (
      Sample.question.replacing("observe: step 1\n", with: "observe: step 1\nobserve: step 2\n"),
      ["19:1: E015 'observe' is there twice"]
    ),
    ("::: notes\nThis.\n", ["16:1: E016 'notes' is never closed"]),
    ("```\n:::\n", ["16:1: E016 the code fence is never closed"]),
    (
      "::: notes\nminutes: x\n:::\n",
      [
        "17:10: E017 minutes: 'x' is not a number; write it like 0.1, -3 or 1e-3"
      ]
    ),
    ("::: notes\nminutes: -1\n:::\n", ["17:10: E017 minutes: -1 is below 0"]),
    ("::: notes\nminutes:\n:::\n", ["17:1: E017 minutes: a value is missing"]),
    (
      "::: do\nrun: step\nevery: fast\n:::\n",
      ["18:8: E017 every: 'fast' is not a time; write it like 300ms"]
    ),
    (
      Sample.goal.replacing("within: 1", with: "within: many"),
      ["19:9: E017 within: 'many' is not a number of steps"]
    ),
    (
      Sample.goal.replacing("id: g", with: "id: G 1"),
      ["17:5: E017 id: 'G 1' is not a name of a-z, 0-9 and '-' that begins with a letter"]
    ),
    // What a page is made of.
    ("::: do\n:::\n", ["16:1: E020 'do' needs 'run'"]),
    (
      "::: predict\nid: q\nobserve: step\n::: explain\nSo.\n:::\n:::\n",
      ["16:1: E020 'predict' needs choices, or 'answer', 'tolerance' and 'truth'"]
    ),
    (
      "::: predict\nid: q\nobserve: step\nanswer: 1\n::: explain\nSo.\n:::\n:::\n",
      [
        "16:1: E020 'predict' with 'answer' needs 'tolerance'",
        "16:1: E020 'predict' with 'answer' needs 'truth'",
      ]
    ),
    (
      Sample.question + Sample.question.replacing("step == 1", with: "step == 2"),
      ["31:5: E022 'q' is already the id on line 17"]
    ),
    (
      Sample.question.replacing("::: explain\nSo.\n:::\n", with: ""),
      ["16:1: E023 'predict' has 0 'explain'; write exactly one"]
    ),
    (
      Sample.question.replacing(":::\n:::", with: ":::\n::: explain\nAnd.\n:::\n:::"),
      ["29:1: E023 'predict' has 2 'explain'; write exactly one"]
    ),
    (
      Sample.question.replacing("- [ ] b", with: "- [x] b"),
      ["22:1: E024 2 choices have '[x]'; exactly one is right"]
    ),
    (
      Sample.question.replacing("- [x] a", with: "- [ ] a"),
      ["22:1: E024 0 choices have '[x]'; exactly one is right"]
    ),
    (
      Sample.question.replacing("- [ ] b\n  > no\n", with: ""),
      ["22:1: E024 one choice; write 2 to 5"]
    ),
    (
      Sample.question.replacing("- [ ] b", with: "- b"),
      ["23:1: E024 this choice has no '[ ]' or '[x]'"]
    ),
    (
      Sample.question.replacing("proof: step == 1", with: "proof: step == 1\nanswer: 1"),
      ["20:1: E024 a question with choices has no 'answer'"]
    ),
    (
      "::: predict\nid: q\nobserve: step\nanswer: 1\ntolerance: 1\ntruth: x\nproof: x < 1\nWhat?\n"
        + "::: explain\nSo.\n:::\n:::\n",
      ["22:1: E024 a question for a number has 'truth' instead of 'proof'"]
    ),
    (
      Sample.question.replacing("  > no\n", with: "  > no\n\nAnd?\n"),
      ["26:1: E024 nothing can follow the choices but 'hint' and 'explain'"]
    ),
    ("\nAn ![image](a.png).\n", ["17:1: E025 pictures are not shown"]),
    (
      "\nA [link](http://a).\n",
      ["17:1: E025 links are not shown; write the address between backticks"]
    ),
    ("\n<b>\n", ["17:1: E025 HTML is not shown"]),
    (
      "\nA <b>c</b>\n",
      [
        "17:1: E025 HTML is not shown; write '<' as `<`",
        "17:1: E025 HTML is not shown; write '<' as `<`",
      ]
    ),
    (
      "\nA\n\n***\n",
      ["19:1: E025 '---' begins a page only alone between blank lines, outside of directives"]
    ),
    (
      "\n{{x:3}}\n",
      ["17:1: E025 '{{x:3}}' is no live value; write {{loss}} or {{loss:.3}}"]
    ),
    ("\n---\n\nText.\n", ["19:1: E026 a page begins with its title: '## …'"]),
    (
      "::: scene\npanel: curve\n:::\n",
      ["16:1: E027 a page has one scene; the first is on line 12"]
    ),
    // Expressions and actions.
    (
      Sample.question.replacing("step == 1", with: "step = 1"),
      ["19:13: E030 '=' compares nothing; write '=='"]
    ),
    (
      Sample.question.replacing("step == 1", with: "flat and step"),
      ["19:17: E031 'step' is a number; compare it, as in 'step < 0.1'"]
    ),
    (
      Sample.question.replacing("step == 1", with: "flat == 1"),
      ["19:8: E031 'flat' is true or false; write it alone"]
    ),
    (
      Sample.question.replacing("step == 1", with: "eror < 1"),
      ["19:8: E032 unknown variable 'eror' (did you mean 'error'?)"]
    ),
    ("\nNow {{los}}.\n", ["17:1: E032 unknown variable 'los' (did you mean 'loss'?)"]),
    (
      Sample.question.replacing("step == 1", with: String(repeating: "(", count: 17)),
      ["19:25: E033 more than 16 levels of '(' and 'not'"]
    ),
    (
      Sample.question.replacing("step 1", with: "stpe 1"),
      ["18:10: E040 unknown action 'stpe' (did you mean 'step'?)"]
    ),
    (
      Sample.question.replacing("step 1", with: "step one"),
      ["18:15: E041 step: 'one' is not a number of steps"]
    ),
    (
      Sample.question.replacing("step 1", with: "step 60000; step 1"),
      ["18:10: E041 60001 steps in all; at most 60000 on this panel"]
    ),
    (
      Sample.question.replacing("step 1", with: "until error < 0.01"),
      ["18:16: E042 'until' needs 'max N', so that it always ends"]
    ),
    (
      Sample.question.replacing("step 1", with: "step; set lrr 1"),
      ["18:20: E043 curve has no setting 'lrr'; did you mean 'lr'?"]
    ),
    (
      Sample.question.replacing("step 1", with: "set beta 2"),
      ["18:14: E043 beta: 2 is outside 0…1; 0.9 is usual"]
    ),
    // Warnings.
    ("\nA $x$.\n", ["17:1: W301 '$' begins no formula; write it in Unicode between backticks"]),
    (
      "\n" + String(repeating: "word ", count: 160) + "\n",
      ["10:1: W302 the page takes 25 rows of 38 columns; a small terminal has 20"]
    ),
    (
      Sample.question.replacing("- [ ] b\n", with: "- [ ] b\n- [ ] c\n- [ ] d\n- [ ] e\n- [ ] f\n"),
      ["22:1: W303 6 choices; more than 5 are hard to compare"]
    ),
    (
      Sample.goal.replacing("::: hint\nTry.\n:::\n", with: ""),
      ["16:1: W304 a goal without a hint"]
    ),
    (
      Sample.question.replacing("step == 1", with: "x == 0.3"),
      ["19:8: W306 'x' is a real number; instead of '==' write 'x within 0.001 of …'"]
    ),
  ]

  @Test(arguments: Named.list(cases)) func `a mistake gets its code, place and message`(
    mistake: Named<String>
  ) {
    #expect(Sample.findings(mistake.input) == mistake.expected.map { "en/a.md:" + $0 })
  }

  @Test(arguments: [
    ("## T\n", "a: 1", "E003 unknown key 'a'"), ("## T\n", "titel: 1", "E003 unknown key 'titel'"),
  ])
  func `a key that there is not`(body: String, line: String, message: String) {
    let file = Sample.front.replacing("minutes: 1", with: "minutes: 1\n\(line)") + body
    #expect(Sample.findings(file: file).first?.hasPrefix("en/a.md:8:1: \(message)") == true)
  }

  @Test func `what needs a scene says so`() {
    let live = Sample.findings(body: "## T\n\nNow {{loss}}.\n")
    #expect(live == ["en/a.md:12:1: E021 a live value needs a scene on this page or before it"])
    let goal = Sample.findings(body: "## T\n\n" + Sample.goal)
    #expect(goal == ["en/a.md:12:1: E021 'goal' needs a scene on this page or before it"])
    let play = Sample.findings(body: "## T\n\n::: do\nrun: step\n:::\n")
    #expect(play == ["en/a.md:12:1: E021 'do' needs a scene on this page or before it"])
  }

  @Test(arguments: [
    (
      "panel: cruve",
      "4:8: E017 unknown panel 'cruve'; known: curve, surface, perceptron, mlp, xray, digits, code"
    ),
    ("view: -5 5", "3:1: E020 'scene' needs 'panel'"),
    ("panel: curve\nlrr: 1", "5:1: E014 'scene' has no option 'lrr' (did you mean 'lr'?)"),
    (
      "panel: curve\nlr: fast",
      "5:5: E043 lr: 'fast' is not a number; write it like 0.1, -3 or 1e-3"
    ),
    ("panel: curve\nview: 5 -5", "5:7: E043 view: 5 is not below -5"),
    ("panel: curve\nallow: lr", "5:8: E017 allow: a list is needed, as in [lr, beta]"),
    (
      "panel: curve\nallow: [lrr]",
      "5:8: E043 allow: curve has no setting 'lrr' (did you mean 'lr'?)"
    ),
    (
      "panel: mlp\ndata: digits\nlayers: 2 4 1",
      "3:1: E043 layers: begins with 2, but the network sees 64; write 64 4 10"
    ),
    ("panel: curve\nlr: 1\n\nText.", "7:1: E025 'scene' has no text"),
  ])
  func `a scene is tried out`(options: String, expected: String) {
    let found = Sample.findings(body: "## T\n\n::: scene\n\(options)\n:::\n")
    let (line, rest) = (expected.prefix { $0 != ":" }, expected.drop { $0 != ":" })
    #expect(found == ["en/a.md:\((Int(line) ?? 0) + 9)\(rest)"])
  }

  @Test func `objectives want exercises`() {
    let file = Sample.front + "## T\n"
    #expect(
      Sample.findings(file: file) == [
        "en/a.md:8:1: W305 1 objectives, but 0 questions and goals to exercise them"
      ])
  }

  @Test func `a lesson that is as it should be has no findings`() {
    let text = "\nText with {{loss:.3}}.\n\n" + Sample.question + Sample.goal
    #expect(Sample.findings(file: Sample.front + Sample.page + text).isEmpty)
  }

  @Test func `a missing mark brings no second finding`() {
    let text = Sample.question.replacing("\n:::\n:::\n", with: "\n:::\n") + "\n---\n\n## U\n"
    #expect(Sample.findings(text) == ["en/a.md:16:1: E016 'predict' is never closed"])
  }
}

extension String {
  /// The text with one text replaced by another.
  func replacing(_ old: String, with new: String) -> String {
    var result = ""
    var rest = self[...]
    while let range = rest.firstRange(of: old) {
      result += rest[..<range.lowerBound] + new
      rest = rest[range.upperBound...]
    }
    return result + rest
  }
}
