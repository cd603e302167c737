import Glibc
import Testing
import Tutor

@testable import Lessons

/// The lessons of the project itself: they are well formed, they are proved, and a wrong number in
/// them would be found.
@Suite struct SampleLessonTests {
  static let root =
    #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined() + "/lessons"

  @Test func `all lessons are well formed and the languages agree`() {
    let check = LessonCheck([Self.root])
    #expect(check.missing.isEmpty)
    #expect(check.findings.filter { !$0.code.isWarning } == [])
    #expect(check.lessons.count >= 2)
  }

  @Test func `all lessons are proved`() {
    #expect(LessonCheck([Self.root]).proofs().findings.isEmpty)
  }

  @Test func `every term has both names and a sentence in both languages`() {
    let terms = LessonLibrary(root: Self.root).terms
    #expect(terms.findings == [])
    #expect(terms.terms.count >= 55)
    #expect(terms.term("学习率")?.id == "learning-rate")
    for term in terms.terms {
      #expect(term.gloss.en.hasSuffix("."), "\(term.id)")
      #expect(term.gloss.zh.hasSuffix("。"), "\(term.id)")
      #expect(term.gloss.en.count <= 110, "\(term.id)")
    }
  }

  /// A number of the overshoot lesson, another one, and what must be found.
  static let mutants: [(String, String, FindingCode)] = [
    ("answer: 1.2", "answer: 1.1", .wrongAnswer),
    ("answer: 1.2", "answer: -1.2", .wrongAnswer),
    ("answer: 1.2", "answer: 1.21", .wrongAnswer),
    ("truth: x", "truth: loss", .wrongAnswer),
    ("proof: step == 9", "proof: step == 2", .disagreement),
    ("until error < 0.01 max 50", "until error < 0.01 max 8", .observation),
    ("turns == 19", "turns == 20", .disagreement),
    ("not diverged and turns == 19", "diverged and turns == 19", .disagreement),
    ("x within 0.000001 of 0 ", "x within 0.000001 of 1.5 ", .disagreement),
    ("observe: step 20", "observe: step 21", .disagreement),
    ("set lr 0.6; until diverged max 200", "set lr 0.5; until diverged max 200", .solution),
    ("set lr 0.6; until diverged max 200", "set lr 0.6; until diverged max 20", .solution),
    ("within: 200", "within: 20", .solution),
    ("check: diverged", "check: not diverged", .reachedAtStart),
    ("set lr 0.25; step 1", "set lr 0.2; step 1", .solution),
    ("set lr 0.25; step 1", "set start 0.75; step 1", .solution),
    ("fails: step 1", "fails: set lr 0.25; step 1", .reachedByFailure),
    (
      "allow: [lr]\n:::\n\n::: goal\nid: one-step", "allow: [beta]\n:::\n\n::: goal\nid: one-step",
      .solution
    ),
    ("turns == 7 and error < 0.05", "turns == 0 and error < 0.05", .disagreement),
    ("turns == 7 and error < 0.05", "turns == 7 and error < 0.005", .disagreement),
    ("f: 8x^2 - 6x + 2", "f: 2x^2 - 3x + 1", .disagreement),
    ("lr: 0.4", "lr: 0.3", .wrongAnswer),
    ("start: -4", "start: 0.75", .reachedAtStart),
  ]

  @Test(arguments: Language.allCases, mutants.indices)
  func `a wrong number is found`(language: Language, index: Int) throws {
    let file = "\(Self.root)/\(language.rawValue)/08-overshoot.md"
    let bytes = try RegularFile.read(file, inside: nil, limit: LessonText.sizeLimit)
    let text = String(decoding: bytes, as: UTF8.self)
    let (old, new, code) = Self.mutants[index]
    let changed = text.replacing(old, with: new)
    #expect(changed != text)
    let lesson = try #require(LessonParser.parse(Array(changed.utf8), file: file).lesson)
    #expect(Prover.outcome(of: lesson).findings.contains { $0.code == code })
  }

  @Test func `a number that differs between the languages is found`() throws {
    let folder = try TemporaryFolder()
    for language in Language.allCases {
      let name = "\(language.rawValue)/08-overshoot.md"
      let bytes = try RegularFile.read("\(Self.root)/\(name)", inside: nil, limit: .max - 1)
      let text = String(decoding: bytes, as: UTF8.self)
      try folder.write(
        language == .zh ? text.replacing("lr: 0.4", with: "lr: 0.45") : text, to: name)
    }
    let found = LessonCheck([folder.path]).findings.filter { !$0.code.isWarning }
    #expect(
      found.map(\.description) == [
        "\(folder.path)/zh/08-overshoot.md:55:1: E053 lr: '0.45' here, '0.4' at "
          + "\(folder.path)/en/08-overshoot.md:55"
      ])
  }
}
