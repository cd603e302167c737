@testable import Tutor

/// Settings as on the command line.
func perceptronSettings(_ settings: [(String, String)]) throws(UserError) -> PerceptronSettings {
  var result = PerceptronSettings()
  for (name, value) in settings { try PerceptronControl.set(name, to: value, in: &result) }
  return result
}
