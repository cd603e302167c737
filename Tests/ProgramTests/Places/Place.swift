import Plotting
import Testing

/// A place where a user can be: how one gets there, and by what one knows it.
struct Place: Sendable, CustomTestStringConvertible {
  /// Places of one part of the program share what ends them between them.
  enum Part: String, CaseIterable, Sendable {
    case curve, surface, perceptron, mlp, xray, digits, code, learning, presenting, others

    /// True for one of the seven screens by itself.
    var isScreen: Bool { ![.learning, .presenting, .others].contains(self) }
  }

  /// Keys, typed at once, and what the screen says when they have done their work.
  struct Step: Sendable {
    let keys: String
    let sign: String
  }

  let part: Part
  /// What it is, within its part.
  let name: String
  /// The command line that leads there.
  var arguments: [String]
  /// What the screen says at first.
  var sign: String
  /// The keys from there.
  var steps: [Step] = []
  /// What leaves the program from there.
  var leaving = ["q"]
  /// True where the screen is another one a moment later.
  var isMoving = false
  /// Where a report of a crash says that it was.
  var report: String
  /// The id of the lesson whose progress is kept there.
  var lesson: String?
  var size = Size(width: 80, height: 24)

  var testDescription: String { "\(part.rawValue): \(name)" }
}

// MARK: - All of them

extension Place {
  /// Every screen with its modes, prompts and dialogs, lessons, presentations and the rest.
  static let all: [Place] = [
    curve, surface, perceptron, network, xray, digits, code, learning, presenting, others,
  ].flatMap { $0 }

  /// A place on a screen.
  ///
  /// - Parameters:
  ///   - part: the screen.
  ///   - name: what is going on there.
  ///   - sign: what the screen says then.
  ///   - keys: what leads there from the start; nothing for the screen at rest.
  ///   - leaving: what leaves the program.
  ///   - isMoving: true while something plays.
  ///   - step: the step at which the run is.
  /// - Returns: the place.
  private static func screen(
    _ part: Part, _ name: String, _ sign: String, after keys: String = "", leaving: String = "q",
    isMoving: Bool = false, step: Int = 0
  ) -> Place {
    // A small network: the full one takes a second to start in a debug build.
    let small = part == .digits ? ["--set", "n=100", "--set", "layers=64 12 10"] : []
    var place = Place(
      part: part, name: name, arguments: [part.rawValue, "--no-state"] + small,
      sign: keys.isEmpty ? sign : "? keys", leaving: [leaving], isMoving: isMoving,
      report: isMoving ? "in \(part.rawValue) at step " : "in \(part.rawValue) at step \(step)")
    if !keys.isEmpty { place.steps = [Step(keys: keys, sign: sign)] }
    return place
  }

  /// Backspace in an empty line closes it.
  private static let closePrompt = "\u{7F}q"

  private static let curve: [Place] = [
    screen(.curve, "at rest", "1 Parabola"),
    screen(.curve, "playing", "▶ 5/s", after: "p", isMoving: true),
    screen(.curve, "predicting", "PREDICT", after: "P"),
    screen(.curve, "reading off", "CURSOR", after: "c"),
    screen(.curve, "large", "walks: gap", after: "B"),
    screen(.curve, "keys", "Keys of 1 Parabola", after: "?"),
    screen(.curve, "command line", "type a command", after: "  :", leaving: closePrompt, step: 2),
    screen(.curve, "going to a step", "type a step number", after: "g", leaving: closePrompt),
    screen(.curve, "typing a rate", "type a learning rate", after: "=", leaving: closePrompt),
    screen(.curve, "the run as a word", "gd1:curve:", after: "  :word\r", step: 2),
    screen(
      .curve, "on a long way", "stepping on to", after: ":step 10000000\r", leaving: "q",
      isMoving: true),
  ]

  private static let surface: [Place] = [
    screen(.surface, "at rest", "2 Surface"),
    screen(.surface, "playing", "▶ 5/s", after: "p", isMoving: true),
    screen(.surface, "moving the start", "START", after: "i"),
    screen(.surface, "reading off", "CURSOR", after: "c"),
    screen(.surface, "racing", "race of 4", after: "w ", step: 1),
    screen(.surface, "large", "██████  ██████", after: "B"),
    screen(.surface, "typing a rate", "type a learning rate", after: "=", leaving: closePrompt),
  ]

  private static let perceptron: [Place] = [
    screen(.perceptron, "at rest", "3 Perceptron"),
    screen(.perceptron, "playing", "▶ 5/s", after: "p", isMoving: true),
    screen(.perceptron, "drawing", "DRAW", after: "i"),
    screen(.perceptron, "at the knobs", "KNOBS", after: "k"),
    screen(.perceptron, "by hand", "BY HAND", after: "w"),
    screen(.perceptron, "predicting", "PREDICT", after: "P"),
    screen(.perceptron, "reading off", "CURSOR", after: "c"),
    screen(.perceptron, "asked about drawn points", "drawn point(s) unsaved", after: "i q"),
    screen(.perceptron, "keys", "Keys of 3 Perceptron", after: "?"),
    screen(.perceptron, "command line", "type a command", after: ":", leaving: closePrompt),
  ]

  private static let network: [Place] = [
    screen(.mlp, "at rest", "4 MLP lab"),
    screen(.mlp, "playing", "▶ 1000/s", after: "p", isMoving: true),
    screen(.mlp, "drawing", "DRAW", after: "i"),
    screen(.mlp, "at the knobs", "KNOBS", after: "k"),
    screen(.mlp, "predicting", "PREDICT", after: "P"),
    screen(.mlp, "reading off", "CURSOR", after: "c"),
    screen(
      .mlp, "a pane enlarged", "(o−t)², log ────────────────────────────────────────",
      after: "  \t\t\r", step: 2),
    screen(.mlp, "asked about drawn points", "drawn point(s) unsaved", after: "i q"),
    screen(.mlp, "keys", "Keys of 4 MLP lab", after: "?"),
    screen(.mlp, "going to a step", "type a step number", after: "g", leaving: closePrompt),
  ]

  private static let xray: [Place] = [
    screen(.xray, "at rest", "5 X-ray"),
    screen(.xray, "playing", "▶ 2/s", after: "p", isMoving: true),
    screen(.xray, "predicting", "PREDICT", after: "P"),
    screen(.xray, "reading off", "CURSOR", after: " c", step: 1),
    screen(.xray, "command line", "type a command", after: ":", leaving: closePrompt),
    screen(.xray, "keys", "Keys of 5 X-ray", after: "?"),
  ]

  private static let digits: [Place] = [
    screen(.digits, "at rest", "6 Digits"),
    screen(.digits, "playing", "▶ 1000/s", after: "p", isMoving: true),
    screen(.digits, "drawing", "DRAW", after: "i "),
    screen(.digits, "at the knobs", "KNOBS", after: "k"),
    screen(.digits, "predicting", "PREDICT", after: "P"),
    screen(.digits, "reading off", "CURSOR", after: "c"),
    screen(.digits, "typing a rate", "type a learning rate", after: "=", leaving: closePrompt),
  ]

  private static let code: [Place] = [
    screen(.code, "at rest", "7 Code"),
    screen(.code, "playing", "▶ 2/s", after: "p", isMoving: true),
    screen(.code, "predicting", "PREDICT", after: "P"),
    screen(.code, "reading off", "CURSOR", after: "c"),
    screen(.code, "large", "x.grad None      ", after: "B"),
    screen(.code, "going to a step", "type a step number", after: "g", leaving: closePrompt),
  ]
}

// MARK: - Lessons

extension Place {
  /// A place in a lesson, whose progress is kept.
  private static func lesson(
    _ name: String, page: Int, _ sign: String, _ steps: [Step] = [], leaving: String = "q",
    isMoving: Bool = false, report: String? = nil
  ) -> Place {
    Place(
      part: .learning, name: name,
      arguments: ["learn", "overshoot", "--lessons", files, "--page", "\(page)"],
      sign: sign, steps: steps, leaving: [leaving], isMoving: isMoving,
      report: report ?? "in lesson overshoot, page \(page)", lesson: "overshoot")
  }

  private static func step(_ keys: String, _ sign: String) -> Step { Step(keys: keys, sign: sign) }

  private static let learning: [Place] = [
    Place(
      part: .learning, name: "list", arguments: ["learn", "--lessons", files],
      sign: "Lessons  0 of",
      report: "in the list of lessons"),
    lesson("a page of text and panel", page: 1, "page 1/7"),
    lesson(
      "a question to be answered by a number", page: 2, "page 2/7",
      [step("0.75", "your answer: 0.75")]),
    lesson("an answer", page: 2, "page 2/7", [step("0.75\r", "you said  0.75")]),
    lesson("a question with choices", page: 3, "page 3/7", [step("1", "▸ 1")]),
    lesson("a goal", page: 5, "page 5/7", [step("  ", "k 2")]),
    lesson("a goal, playing", page: 6, "page 6/7", [step("p", "▶ 5/s")], isMoving: true),
    lesson(
      "typing a rate", page: 6, "page 6/7", [step("=", "type a learning rate")],
      leaving: "\u{7F}q"),
    lesson("keys", page: 1, "page 1/7", [step("?", "Keys of")]),
    lesson("a term", page: 1, "page 1/7", [step("]?", "往右挪一点")], leaving: "qq"),
    lesson(
      "free play", page: 1, "page 1/7", [step("t", "free play")], report: "in curve at step 0"),
    lesson(
      "a review", page: 3, "page 3/7",
      [
        step("1\r", "you said: about 2"), step("\u{1B}", "Lessons  "), step("r", "Review"),
      ], report: "in the review, page 1"),
  ]

  private static func presentation(
    _ name: String, page: Int = 1, _ sign: String, after keys: String = "", leaving: String = "q",
    isMoving: Bool = false
  ) -> Place {
    var place = Place(
      part: .presenting, name: name,
      arguments: ["present", "overshoot", "--lessons", files, "--page", "\(page)"],
      sign: keys.isEmpty ? sign : "page \(page)/7", leaving: [leaving], isMoving: isMoving,
      report: "presenting overshoot, page \(page)")
    if !keys.isEmpty { place.steps = [Step(keys: keys, sign: sign)] }
    return place
  }

  private static let presenting: [Place] = [
    presentation("a page", "page 1/7"),
    presentation("notes", "Do not explain anything yet", after: "N", isMoving: true),
    presentation("overview", "Four times the stride", after: "O"),
    presentation("timer", "█", after: "T", isMoving: true),
    presentation("counting hands", page: 3, "count hands", after: "v"),
    presentation("keys", "any key", after: "?", leaving: "qq"),
    presentation("blank", "", after: "b", leaving: "qq"),
    presentation("jumping to a page", "Enter opens it", after: "3"),
    presentation("command line", "type a command", after: ":", leaving: "\u{7F}q"),
    Place(
      part: .presenting, name: "notes in a terminal of their own",
      arguments: ["present", "--notes"], sign: "waiting for", isMoving: true,
      report: "at the speaker's notes"),
  ]
}

// MARK: - The rest

extension Place {
  /// A folder with one lesson, a recording and a long file of data.
  private static let files: String = {
    let keys = "0.000 Down\n600.000 Down\n"
    let recording = "descent keys 1\nlessons\nsize 80x24\nlook en braille full dark still\n" + keys
    // Reading this takes long enough to do something meanwhile.
    let rows = "a,b,c\n" + String(repeating: "1.25,-0.5,x\n2.5,3.75,y\n", count: 1_000_000)
    var files = ["d/walk.keys": recording, "d/long.csv": rows]
    for name in ["en/08-overshoot.md", "zh/08-overshoot.md", "terms.tsv"] {
      files[name] = try? Program.lessonText(of: name)
    }
    guard let folder = try? Program.folder(files) else { return "/nonexistent" }
    return folder
  }()

  private static let others: [Place] = [
    Place(
      part: .others, name: "a replay",
      arguments: ["replay", "\(files)/d/walk.keys", "--lessons", files],
      sign: "Lessons  0 of", isMoving: true, report: "in a replay"),
    Place(
      part: .others, name: "a replay that stands",
      arguments: ["replay", "\(files)/d/walk.keys", "--lessons", files],
      sign: "Lessons  0 of", steps: [Step(keys: " ", sign: "pause 0:0")], report: "in a replay"),
    Place(
      part: .others, name: "a file being read", arguments: ["mlp", "--no-state"], sign: "? keys",
      steps: [Step(keys: ":load \(files)/d/long.csv\r", sign: " %; Esc stops")],
      leaving: ["\u{1B}", "q"], isMoving: true, report: "in mlp at step 0"),
    Place(
      part: .others, name: "a window that is too small", arguments: ["curve", "--no-state"],
      sign: "window too small", report: "in curve at step 0", size: Size(width: 50, height: 10)),
  ]
}
