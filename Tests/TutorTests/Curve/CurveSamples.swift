import Engine
import Tutor

/// Settings that differ from the lecture's in what a test names.
func settings(
  lr: Double = 0.1, start: Double = 0, beta: Double? = nil, _ formula: String? = nil
) throws -> CurveSettings {
  var settings = CurveSettings()
  settings.learningRate = lr
  settings.start = start
  if let beta {
    settings.optimizer = .momentum
    settings.momentum = beta
  }
  if let formula { settings.function = try CurveFunction(parsing: formula) }
  return settings
}

/// The states of a run from its start on.
func states(_ settings: CurveSettings, steps: Int) -> [CurveRun] {
  var run = CurveRun(settings)
  return [run]
    + (0..<steps).map { _ in
      run.step()
      return run
    }
}

/// The state of a run after some steps.
func run(_ settings: CurveSettings, steps: Int) -> CurveRun {
  var run = CurveRun(settings)
  for _ in 0..<steps { run.step() }
  return run
}
