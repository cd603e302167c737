import Engine
import Plotting

@testable import Tutor

/// A run with some settings, after some operations.
func xray(_ settings: [(String, String)] = [], steps: Int = 0) throws -> XrayRun {
  var run = try XrayRun.begin(with: settings, keepsAccount: false)
  run.step(count: steps)
  return run
}

/// The 2-2-1 network whose numbers stand in the tests: hidden (0.1, 0.5, 0.9), (−0.1, −0.2, 0.5),
/// output (0.8, 0.1, −0.4), tanh, input (2, −1), truth 1.
let smallNetwork = [
  ("layers", "2 2 1"), ("w1", "0.1"), ("w2", "0.5"), ("b", "0.9"), ("weight", "1.2.1 -0.1"),
  ("weight", "1.2.2 -0.2"), ("weight", "1.2.b 0.5"), ("weight", "2.1.1 0.8"),
  ("weight", "2.1.2 0.1"), ("weight", "2.1.b -0.4"),
]

extension App {
  /// The X-ray, which must be what is open.
  var xray: XrayStage {
    guard let xray = stage as? XrayStage else { preconditionFailure("no X-ray is open") }
    return xray
  }
}

/// The X-ray's screen after some keys.
func pressingXray(
  _ keys: String = "", _ settings: [(String, String)] = [],
  size: Size = Size(width: 80, height: 24)
) throws -> App {
  try pressing(keys, on: .xray, settings, size: size)
}
