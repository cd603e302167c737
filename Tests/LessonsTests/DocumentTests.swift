import Testing
import Tutor

@testable import Lessons

/// What docs/lesson-format.md says is what there is.
@Suite struct DocumentTests {
  private let text: String

  init() throws {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    let bytes = try RegularFile.read(
      "\(root)/docs/lesson-format.md", inside: nil, limit: LessonText.sizeLimit)
    text = String(decoding: bytes, as: UTF8.self)
  }

  @Test func `it lists every code`() {
    for code in FindingCode.allCases { #expect(text.contains(code.rawValue), "\(code)") }
  }

  @Test func `it lists every directive with its options`() {
    for kind in DirectiveKind.allCases {
      let row = text.split(separator: "\n").first { $0.hasPrefix("| `\(kind.rawValue)` |") }
      #expect(row != nil, "\(kind)")
      for option in kind.options {
        let name = kind.required.contains(option) ? "**\(option)**" : option
        #expect(row?.contains(name) == true, "\(kind): \(option)")
      }
    }
  }

  @Test(arguments: StageKind.allCases)
  func `it lists every state variable`(panel: StageKind) {
    for name in StateVariable.all(of: panel).keys { #expect(text.contains("`\(name)`"), "\(name)") }
  }

  @Test func `its messages are those of the program`() {
    let misspelt = Sample.question.replacing("proof:", with: "tollerance: 1\nproof:")
    let options = Sample.findings(misspelt)
    #expect(options.count == 1)
    for finding in options
      + Sample.findings(Sample.question.replacing("step == 1", with: "eror < 1"))
    {
      let message = finding.drop { $0 != " " }
      #expect(text.contains(message))
    }
  }
}
