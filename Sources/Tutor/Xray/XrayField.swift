import Engine
import Plotting

/// A place in the picture for one number of the calculation.
struct XrayField: Hashable {
  /// What stands there.
  enum Content: Hashable {
    /// A number, once it is computed.
    case value(Int)
    /// The sum of a neuron, as far as it has been added up.
    case sum(Int)
    /// The derivative of the loss by a number.
    case gradient(Int)
    /// How steep a function is where it stands.
    case slope(Int)
    /// A word.
    case label(String)
  }

  let content: Content
  /// Its first cell.
  let point: Point
  /// What the number is called; empty where the row says it.
  let name: String
  /// The column of blocks that it belongs to.
  let block: Int
}
