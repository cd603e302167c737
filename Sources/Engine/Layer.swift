/// One stage of a network: an affine map or an activation.
public enum Layer<Scalar: Real>: Sendable {
  /// An affine map.
  case linear(Linear<Scalar>)
  /// A function of each number or of each row.
  case activation(Activation)
}
