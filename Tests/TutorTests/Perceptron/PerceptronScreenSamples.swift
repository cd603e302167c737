import Plotting

@testable import Tutor

/// The perceptron's screen after some keys, standing still between them.
func pressingPerceptron(
  _ keys: String = "", _ settings: [(String, String)] = [],
  size: Size = Size(width: 80, height: 24)
) throws -> App {
  try pressing(keys, on: .perceptron, settings, size: size)
}

extension App {
  /// The perceptron, which must be what is open.
  var perceptron: PerceptronStage {
    guard let perceptron = stage as? PerceptronStage else {
      preconditionFailure("no perceptron is open")
    }
    return perceptron
  }

  /// The weights of the perceptron that is open.
  var weights: NeuronWeights { perceptron.panel.run.weights }
}
