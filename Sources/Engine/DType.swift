/// A number type by its name in PyTorch.
public struct DType: Hashable, Sendable, CustomStringConvertible {
  /// `float32` or `float64`.
  public let description: String

  init(_ name: String) { description = name }
}
