@testable import Tutor

/// Settings as on the command line.
func perceptronSettings(_ settings: [(String, String)]) throws(UserError) -> PerceptronSettings {
  var result = PerceptronSettings()
  for (name, value) in settings { try PerceptronControl.set(name, to: value, in: &result) }
  return result
}

/// A perceptron set as on the command line, after some steps.
func perceptron(
  _ settings: [(String, String)] = [], steps: Int = 0
) throws(UserError) -> PerceptronRun {
  var run = PerceptronRun(try perceptronSettings(settings))
  for _ in 0..<steps { run.step() }
  return run
}

extension PerceptronRun {
  /// A state variable by its name; not a number when it is unknown.
  func value(_ name: String) -> Double {
    switch state.first(where: { $0.name == name })?.value {
    case .real(let number): number
    case .integer(let number): Double(number)
    case .flag(let flag): flag ? 1 : 0
    case .missing, nil: .nan
    }
  }

  /// Whether the numbers of two weights are the same to a tolerance.
  func isAt(_ w1: Double, _ w2: Double, _ b: Double, within tolerance: Double = 1e-12) -> Bool {
    zip(weights.parameters, [w1, w2, b]).allSatisfy { abs($0 - $1) <= tolerance }
  }
}
