/// A computation written down operation by operation, for reverse-mode differentiation.
///
/// Every operation is a node with its value, its operands and the derivative by each of them;
/// `backward(from:)` then carries a gradient from the last to the first by the chain rule. A graph is
/// a value: a copy can be stepped back to.
///
/// Source: Linnainmaa, "Taylor expansion of the accumulated rounding error", 1976; Griewank and
/// Walther, "Evaluating derivatives", 2008.
public struct Graph: Hashable, Sendable {
  /// A number in the graph.
  public struct Value: Hashable, Sendable {
    /// Its place in ``Graph/nodes``.
    public let index: Int
  }

  /// What a node does.
  public enum Operation: String, Hashable, Sendable {
    /// A number that comes from outside.
    case input = "in"
    /// a + b.
    case add = "+"
    /// a − b.
    case subtract = "−"
    /// a · b.
    case multiply = "·"
    /// a / b.
    case divide = "/"
    /// a².
    case square = "²"
    /// eᵃ.
    case exp
    /// log a.
    case log
    /// tanh a.
    case tanh
    /// 1/(1 + e⁻ᵃ).
    case sigmoid
    /// max(0, a).
    case relu
    /// log(1 + eᵃ).
    case softplus
  }

  /// One operation.
  public struct Node: Hashable, Sendable {
    /// What it does.
    public let operation: Operation
    /// The result.
    public let value: Double
    /// What it is made of.
    public let operands: [Value]
    /// The derivative of the result by each operand.
    public let localDerivatives: [Double]
    /// The derivative of the last result by this one, as far as it has been carried.
    public internal(set) var gradient = 0.0
  }

  /// All operations in the order in which they were done.
  public private(set) var nodes: [Node] = []

  /// An empty graph.
  public init() {}

  /// A node.
  ///
  /// - Parameter value: a number of this graph.
  public subscript(value: Value) -> Node { nodes[value.index] }

  /// The number at a place in ``nodes``.
  ///
  /// - Parameter index: the place.
  /// - Returns: a handle to it.
  public func value(at index: Int) -> Value {
    precondition(nodes.indices.contains(index), "there is no node \(index)")
    return Value(index: index)
  }

  /// Takes in a number.
  ///
  /// - Parameter number: any number.
  /// - Returns: its node.
  public mutating func input(_ number: Double) -> Value { append(.input, number, []) }

  /// Does an operation of one or two numbers.
  ///
  /// - Parameters:
  ///   - operation: anything but `input`.
  ///   - a: the first operand.
  ///   - b: the second operand, for the four that take two.
  /// - Returns: the result.
  public mutating func apply(_ operation: Operation, _ a: Value, _ b: Value? = nil) -> Value {
    let x = nodes[a.index].value
    if let b {
      let (value, dx, dy) = Graph.binary(operation, x, nodes[b.index].value)
      return append(operation, value, [(a, dx), (b, dy)])
    }
    let (value, derivative) = Graph.unary(operation, x)
    return append(operation, value, [(a, derivative)])
  }

  /// The sum of some numbers, added from the left.
  ///
  /// - Parameter values: at least one.
  /// - Returns: the sum.
  public mutating func sum(_ values: [Value]) -> Value {
    precondition(!values.isEmpty, "a sum of nothing")
    return values.dropFirst().reduce(values[0]) { apply(.add, $0, $1) }
  }

  /// Carries gradients from a number back to everything it is made of.
  ///
  /// - Parameter last: the number whose derivatives are wanted; its own is 1.
  public mutating func backward(from last: Value) {
    beginBackward(from: last)
    for index in (0...last.index).reversed() { passBack(Value(index: index)) }
  }

  /// Clears all gradients and gives the last number the derivative 1 by itself.
  ///
  /// - Parameter last: the number whose derivatives are wanted.
  public mutating func beginBackward(from last: Value) {
    for i in nodes.indices { nodes[i].gradient = 0 }
    nodes[last.index].gradient = 1
  }

  /// One step of the chain rule: adds gradient times local derivative to each operand.
  ///
  /// - Parameter value: the node whose gradient is complete.
  public mutating func passBack(_ value: Value) {
    let node = nodes[value.index]
    for (operand, derivative) in zip(node.operands, node.localDerivatives) {
      nodes[operand.index].gradient += node.gradient * derivative
    }
  }

  /// One product of the chain rule: adds gradient times local derivative to one operand.
  ///
  /// - Parameters:
  ///   - value: the node whose gradient is complete.
  ///   - place: which operand, from 0.
  public mutating func passBack(_ value: Value, toOperand place: Int) {
    let node = nodes[value.index]
    nodes[node.operands[place].index].gradient += node.gradient * node.localDerivatives[place]
  }

  private mutating func append(
    _ operation: Operation, _ value: Double, _ operands: [(Value, Double)]
  ) -> Value {
    nodes.append(
      Node(
        operation: operation, value: value, operands: operands.map(\.0),
        localDerivatives: operands.map(\.1)))
    return Value(index: nodes.count - 1)
  }

  private static func binary(
    _ operation: Operation, _ x: Double, _ y: Double
  ) -> (value: Double, dx: Double, dy: Double) {
    switch operation {
    case .add: (x + y, 1, 1)
    case .subtract: (x - y, 1, -1)
    case .multiply: (x * y, y, x)
    case .divide: (x / y, 1 / y, -x / (y * y))
    default: preconditionFailure("'\(operation.rawValue)' takes one number")
    }
  }

  private static func unary(
    _ operation: Operation, _ x: Double
  ) -> (value: Double, derivative: Double) {
    switch operation {
    case .square: return (x * x, 2 * x)
    case .exp: return (Elementary.exp(x), Elementary.exp(x))
    case .log: return (Elementary.log(x), 1 / x)
    case .tanh:
      let y = Elementary.tanh(x)
      return (y, 1 - y * y)
    case .sigmoid:
      let y = Elementary.sigmoid(x)
      return (y, y * (1 - y))
    case .relu: return x > 0 ? (x, 1) : (0, 0)
    case .softplus:
      let y = max(x, 0) + Elementary.log1p(Elementary.exp(-abs(x)))
      return (y, Elementary.sigmoid(x))
    case .input, .add, .subtract, .multiply, .divide:
      preconditionFailure("'\(operation.rawValue)' does not take one number")
    }
  }
}
