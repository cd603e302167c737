import Engine
import Testing

/// Steele, Lea and Flood, "Fast splittable pseudorandom number generators", 2014.
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}

@Suite struct FormulaFuzzTests {
  private static let words = [
    "x", "x", "x", "2", "3", ".5", "1e-3", "0", "1", "+", "-", "*", "/", "^", "**", "(", ")", "(",
    ")",
    "sin", "cos ", "tan", "exp", "log", "ln", "sqrt", "abs", "tanh", "sign", "pi", "e", " ", "²",
    "³", "⁻¹",
    "−", "·", "（", "）", "，", "=", "y", "e5", "9999999", "\u{1B}", "é",
  ]

  private func soup(_ generator: inout SplitMix) -> String {
    let count = Int.random(in: 1...12, using: &generator)
    return (0..<count).map { _ in Self.words.randomElement(using: &generator) ?? "" }.joined()
  }

  /// A formula that is well formed by construction.
  private func formula(depth: Int, _ generator: inout SplitMix) -> String {
    guard depth > 0 else {
      return ["x", "x", "2", "0.5", "3", "pi", "e"].randomElement(using: &generator) ?? "x"
    }
    let left = formula(depth: depth - 1, &generator)
    let right = formula(depth: depth - 1 - Int.random(in: 0...1, using: &generator), &generator)
    switch Int.random(in: 0...8, using: &generator) {
    case 0: return "\(left)+\(right)"
    case 1: return "\(left)-(\(right))"
    case 2: return "(\(left))*(\(right))"
    case 3: return "(\(left))/(\(right))"
    case 4: return "(\(left))^\(Int.random(in: -3...4, using: &generator))"
    case 5: return "(\(left))^(\(right))"
    case 6: return "-\(left)"
    case 7: return "(\(left))(\(right))"
    default:
      return
        "\(["sin", "cos", "exp", "sqrt", "log", "abs", "tanh", "tan"].randomElement(using: &generator) ?? "sin")(\(left))"
    }
  }

  @Test func `any string is a formula or an error on one line`() {
    var generator = SplitMix(state: 1)
    var formulas = 0
    for _ in 0..<5000 {
      let text = soup(&generator)
      do {
        let curve = try CurveFunction(parsing: text)
        formulas += 1
        for x in [-1e308, -2.5, 0, 1, .leastNonzeroMagnitude, .infinity, .nan] {
          _ = curve.jet(at: x)
        }
        expectRoundTrip(of: curve.formula)
      } catch {
        #expect((error.column ?? 1) >= 1 && (error.column ?? 1) <= text.count + 1)
        #expect(!error.message.contains { $0.isNewline || $0 == "\u{1B}" })
      }
    }
    #expect(formulas > 200)
  }

  @Test func `well-formed formulas are read and come back unchanged`() throws {
    var generator = SplitMix(state: 2)
    for _ in 0..<2000 {
      let text = formula(depth: 4, &generator)
      guard text.count <= Formula.maximumLength else { continue }
      let curve = try CurveFunction(parsing: text)
      expectRoundTrip(of: curve.formula)
      if let derivative = curve.derivativeText {
        #expect(throws: Never.self, "\(text)") { try Formula(parsing: derivative) }
      }
    }
  }

  @Test func `derivatives of random formulas agree with their slopes`() throws {
    var generator = SplitMix(state: 3)
    var compared = 0
    for _ in 0..<2000 {
      let curve = try CurveFunction(parsing: formula(depth: 3, &generator))
      guard let shown = try curve.derivativeText.map({ try Formula(parsing: $0) }) else { continue }
      for x in [0.37, 1.61] {
        let (slope, expected) = (shown.jet(at: x).value, curve.jet(at: x).slope)
        guard slope.isFinite, expected.isFinite, abs(expected) < 1e6,
          abs(curve.jet(at: x).value) < 1e6
        else { continue }
        compared += 1
        #expect(abs(slope - expected) <= 1e-7 * max(1, abs(expected)), "\(curve.text) at \(x)")
      }
    }
    #expect(compared > 1500)
  }

  private func expectRoundTrip(of formula: Formula) {
    for notation in FormulaNotation.allCases {
      let text = formula.text(in: notation)
      guard text.count <= Formula.maximumLength else { continue }
      do {
        let again = try Formula(parsing: text)
        #expect(again.text(in: notation) == text)
        for x in [-1.3, 0, 0.7, 2] { expectSame(again.jet(at: x), formula.jet(at: x), text) }
      } catch {
        Issue.record("\(text): \(error)")
      }
    }
  }

  private func expectSame(_ first: Jet, _ second: Jet, _ text: String) {
    for path in [\Jet.value, \Jet.slope, \Jet.curvature] {
      let (a, b) = (first[keyPath: path], second[keyPath: path])
      #expect(a == b || a.isNaN && b.isNaN, "\(text)")
    }
  }
}
