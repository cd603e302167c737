/// An optimizer with the model whose parameters it moves: `optim.SGD(model.parameters())`.
public final class ModelOptimizer<Scalar: Real> {
  /// The rule.
  public var rule: any Optimizer<Scalar>
  private let model: Sequential<Scalar>

  init(_ rule: any Optimizer<Scalar>, _ model: Sequential<Scalar>) {
    self.rule = rule
    self.model = model
  }

  /// Sets all gradients of the model to 0.
  public func zeroGrad() { model.zeroGrad() }

  /// Moves the parameters of the model along their gradients.
  public func step() { model.network.update(by: &rule) }
}

extension Optimizer {
  /// This rule for the parameters of a model.
  ///
  /// - Parameter model: shared, not copied.
  /// - Returns: an optimizer that steps.
  public func over(_ model: Sequential<Scalar>) -> ModelOptimizer<Scalar> {
    ModelOptimizer(self, model)
  }
}
