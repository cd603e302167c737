@testable import Tutor

/// A network set as on the command line, after some steps.
func network(
  _ settings: [(String, String)], steps: Int = 0, seed: UInt64? = nil, keepsAccount: Bool = true
) throws(UserError) -> NetworkRun {
  var run = try NetworkRun(networkSettings(settings, seed: seed), keepsAccount: keepsAccount)
  for _ in 0..<steps { run.step() }
  return run
}

/// Settings as on the command line.
func networkSettings(
  _ settings: [(String, String)], seed: UInt64? = nil
) throws(UserError) -> NetworkSettings {
  var result = NetworkSettings()
  if let seed { (result.seed, result.dataSeed) = (seed, seed) }
  for (name, value) in settings { try NetworkControl.set(name, to: value, in: &result) }
  return result
}

/// What PyTorch would do with all rows in one batch.
let torchFull = [("playground", "off"), ("batch", "full")]

extension NetworkRun {
  /// A state variable by its name; not a number when it is unknown.
  func value(_ name: String) -> Double {
    switch state.first(where: { $0.name == name })?.value {
    case .real(let number): number
    case .integer(let number): Double(number)
    case .flag(let flag): flag ? 1 : 0
    case .missing, nil: .nan
    }
  }
}
