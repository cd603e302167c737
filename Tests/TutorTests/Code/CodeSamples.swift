import Engine

@testable import Tutor

/// A program set as on the command line, after some lines.
func code(_ settings: [(String, String)] = [], lines: Int = 0) throws(UserError) -> CodeRun {
  var run = CodeRun(try codeSettings(settings))
  run.step(count: lines)
  return run
}

/// Settings as on the command line.
func codeSettings(_ settings: [(String, String)] = []) throws(UserError) -> CodeSettings {
  var result = CodeSettings()
  for (name, value) in settings { try CodeControl.set(name, to: value, in: &result) }
  return result
}

extension CodeRun {
  /// The run after so many more updates.
  func updated(_ count: Int) -> CodeRun {
    var run = self
    for _ in 0..<count { run.step(count: run.linesToPassEnd) }
    return run
  }

  /// A state variable by its name; `nil` when it has no value.
  func number(_ name: String) -> Double? {
    state.first { $0.name == name }?.value.number
  }
}

extension App {
  /// The screen of code, which must be what is open.
  var code: CodeStage {
    guard let code = stage as? CodeStage else { preconditionFailure("no code is open") }
    return code
  }
}

/// The screen of code, set as on the command line, after some keys.
func codeScreen(_ keys: String = "", _ settings: [(String, String)] = []) throws -> App {
  try pressing(keys, on: .code, settings)
}
