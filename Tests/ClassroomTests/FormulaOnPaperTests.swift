import Testing

@testable import Classroom

@Suite struct FormulaOnPaperTests {
  @Test(arguments: [
    ("2x^2 - 3x + 1", "2x² − 3x + 1"), ("x^12", "x¹²"), ("-4", "−4"), ("x^0.5", "x^0.5"),
    ("x^(1/2)", "x^(1/2)"), ("x^-2", "x^−2"), ("", ""), ("^", "^"), ("x^2^3", "x²³"),
  ])
  func `whole powers are raised, minus is long`(typed: String, printed: String) {
    #expect(FormulaOnPaper(typed).text == printed)
  }
}
