import Testing

@testable import Engine

@Suite struct FormulaPythonTests {
  @Test(arguments: [
    ("2x^2 - 3x + 1", "2 * x**2 - 3 * x + 1"), ("-x^2", "-x**2"), ("(-x)^2", "(-x)**2"),
    ("x^-2", "x**-2"), ("x^(x+1)", "x**(x + 1)"), ("2^x", "2**x"), ("(x+1)^3", "(x + 1)**3"),
    ("x - (x - 1)", "x - (x - 1)"), ("1/(2x)", "1 / (2 * x)"), ("x/2*3", "x / 2 * 3"),
    ("-(2x)", "-2 * x"), ("-(x+1)", "-(x + 1)"), ("x^x^2", "x**x**2"), ("(x^2)^3", "(x**2)**3"),
    ("e^x", "torch.exp(x)"), ("e*x + pi", "e * x + pi"), ("sin 2x", "torch.sin(2 * x)"),
    ("abs x * tanh x", "torch.abs(x) * torch.tanh(x)"), ("sign x", "torch.sign(x)"),
    ("sqrt x + ln x", "torch.sqrt(x) + log(x)"), ("x^0.5", "x**0.5"), ("(x^2)^0", "(x**2)**0"),
  ])
  func `a formula is written in Python`(text: String, python: String) throws {
    #expect(try Formula(parsing: text).python == python)
  }

  // sin 2 is 0.9092974268256817, 1/0 is no number that Python computes.
  @Test(arguments: [
    ("sin(2) x", "0.9092974268256817 * x"), ("x + 1/0", "x + inf"), ("x*(2-5)", "x * -3"),
    ("x^(0/0)", "x**nan"), ("x + 3000000000", "x + 3000000000.0"), ("7", "7 + 0 * x"),
    ("10^400 x", "inf * x"), ("x + 0.1", "x + 0.1"), ("1e-7 x", "1e-07 * x"),
  ])
  func `what has no variable is one number`(text: String, python: String) throws {
    #expect(try Formula(parsing: text).python == python)
  }

  @Test(arguments: SurfaceFunction.Name.allCases)
  func `the formula of a known surface is that surface`(name: SurfaceFunction.Name) throws {
    for function in [
      SurfaceFunction(name), SurfaceFunction(name, condition: 49, isStandardised: true),
    ] {
      let own = try SurfaceFunction(parsing: function.formula.text(in: .ascii))
      for (x, y) in [(0.0, 0.0), (1, -2), (0.3, 0.7), (-1.5, 2.25)] {
        let (a, b) = (function.surface.jet(at: x, y), own.surface.jet(at: x, y))
        for path in [\SurfaceJet.value, \.dx, \.dy, \.dxx, \.dxy, \.dyy] {
          let scale = max(1, abs(a[keyPath: path]))
          #expect(abs(a[keyPath: path] - b[keyPath: path]) < 1e-10 * scale, "\(x) \(y)")
        }
      }
    }
  }
}
