/// How a linear layer is doing.
struct LayerHealth: Hashable, Sendable {
  /// The length of the gradient over all training rows, weights and biases.
  var gradientNorm: Double
  /// The length of the weights and biases.
  var weightNorm: Double
  /// The length of the last update; 0 before the first step.
  var updateNorm: Double
  /// The share of neurons that a ReLU keeps at 0 on every training row.
  var deadShare: Double
  /// The share of outputs at the flat ends of tanh or sigmoid, over all training rows.
  var saturatedShare: Double

  /// The last update relative to the weights, ‖Δw‖/‖w‖; 0 when both are 0.
  var relativeUpdate: Double { updateNorm == 0 ? 0 : updateNorm / weightNorm }
}
