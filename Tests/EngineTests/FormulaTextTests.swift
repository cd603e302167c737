import Engine
import Testing

@Suite struct FormulaTextTests {
  @Test(arguments: [
    ("2x^2-3x+1", "2x² − 3x + 1"), ("x**4-4*x**2+5", "x⁴ − 4x² + 5"), ("sin x / x", "sin(x)/x"),
    ("1x", "x"), ("x*1", "x"), ("x^1", "x"), ("x/1", "x"), ("x + -3", "x − 3"), ("x - -3", "x + 3"),
    ("x*3", "3x"), ("(x+1)*2", "2(x + 1)"), ("-2x", "−2x"), ("x*-3x", "−3x·x"), ("--x", "x"),
    ("(-x)^2", "(−x)²"), ("-x^2", "−x²"), ("x^-2", "x⁻²"), ("x^12", "x¹²"), ("x^0.5", "x^0.5"),
    ("e^(-x^2)", "e^(−x²)"), ("2 pi x", "2π·x"), ("2e x", "2·e·x"), ("2*3", "2·3"),
    ("2 sin x", "2sin(x)"),
    ("x(x+1)", "x·(x + 1)"), ("x-(x-1)", "x − (x − 1)"), ("x/(2x)", "x/(2x)"), ("x/2/3", "x/2/3"),
    ("(x^2)^3", "(x²)³"), ("x^(2^x)", "x^(2^x)"), ("2^x", "2^x"), ("2*2^x", "2·2^x"),
    ("ln x", "log(x)"),
    ("0.10x", "0.1x"), ("1e20+1e-7x", "1e20 + 1e−7x"), ("y=2X", "2x"), ("sin² x", "sin(x)²"),
    ("-(x+1)", "−(x + 1)"), ("-(x·2)", "−2x"), ("1/2 x", "1/2·x"), ("((x))", "x"),
  ])
  func `the text is as in print`(source: String, text: String) throws {
    #expect(try Formula(parsing: source).text() == text)
  }

  @Test(arguments: [
    ("2x² − 3x + 1", "2x^2 - 3x + 1"), ("x⁻²", "x^(-2)"), ("2π·x", "2pi*x"),
    ("e^(−x²)", "e^(-x^2)"),
    ("1e−7x", "1e-7x"),
  ])
  func `the source is ASCII`(text: String, source: String) throws {
    #expect(try Formula(parsing: text).text(in: .ascii) == source)
  }
}
