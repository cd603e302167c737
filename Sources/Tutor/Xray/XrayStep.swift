/// One arithmetic operation of a pass: what one key does.
enum XrayStep: Hashable, Sendable {
  /// Computes a number from those before it.
  case forward(Int)
  /// Begins the way back: ∂L/∂L = 1.
  case seed(Int)
  /// Carries the gradient of a number to one of its operands: one product of the chain rule.
  ///
  /// It adds where another path has brought a gradient there before.
  case back(from: Int, operand: Int, adds: Bool)
  /// Computes how steep a function is where it stands.
  case slope(Int)
  /// Hands the gradient of a sum to all that was added.
  case spread(Int)
  /// Moves a parameter, by its place among the parameters, against its gradient.
  case update(Int)

  /// The part of the pass that it belongs to.
  var phase: XrayPhase {
    switch self {
    case .forward: .forward
    case .seed, .back, .slope, .spread: .backward
    case .update: .update
    }
  }
}
