import Engine
import Plotting

@testable import Tutor

/// Settings as on the command line.
func surfaceSettings(_ settings: [(String, String)]) throws(UserError) -> SurfaceSettings {
  var result = SurfaceSettings()
  for (name, value) in SurfaceControl.ordered(settings.map { (name: $0.0, value: $0.1) }) {
    try SurfaceControl.set(name, to: value, in: &result)
  }
  return result
}

/// A race set as on the command line, after some steps.
func surface(
  _ settings: [(String, String)] = [], steps: Int = 0
) throws(UserError) -> SurfaceRun {
  var run = SurfaceRun(try surfaceSettings(settings))
  for _ in 0..<steps { run.step() }
  return run
}

/// The surface's screen after some keys, standing still between them.
func pressingSurface(
  _ keys: String = "", _ settings: [(String, String)] = [],
  size: Size = Size(width: 80, height: 24)
) throws -> App {
  try pressing(keys, on: .surface, settings, size: size)
}

extension App {
  /// The surface, which must be what is open.
  var surface: SurfaceStage {
    guard let surface = stage as? SurfaceStage else { preconditionFailure("no surface is open") }
    return surface
  }
}

extension SurfaceRun {
  /// Changes one quantity in mid-run.
  mutating func set(_ name: String, to value: String) throws(UserError) {
    var new = settings
    try SurfaceControl.set(name, to: value, in: &new)
    apply(new)
  }
}
