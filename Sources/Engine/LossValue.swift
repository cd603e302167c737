/// A loss that can be carried back into the model it comes from.
public struct LossValue<Scalar: Real> {
  /// The number: the mean or sum of the terms.
  public let item: Scalar
  /// The terms, for a loss without reduction.
  public let terms: [Scalar]
  private let gradient: [Scalar]
  private let model: Sequential<Scalar>

  init(item: Scalar, terms: [Scalar], gradient: [Scalar], model: Sequential<Scalar>) {
    self.item = item
    self.terms = terms
    self.gradient = gradient
    self.model = model
  }

  /// Adds the gradients of this loss to those of the model; no parameter changes.
  public func backward() { model.network.backward(from: gradient) }
}

extension Loss {
  /// The loss of a model's outputs: `criterion(output, target)`.
  ///
  /// - Parameters:
  ///   - output: what the model predicts.
  ///   - targets: the truth, numbers or class indices.
  /// - Returns: the loss, to be read or carried back.
  public func callAsFunction<Scalar: Real>(
    _ output: Output<Scalar>, _ targets: [Scalar]
  ) -> LossValue<Scalar> {
    let result = self(output.values, targets, columns: output.columns)
    return LossValue(
      item: result.value, terms: result.terms, gradient: result.gradient, model: output.model)
  }
}
