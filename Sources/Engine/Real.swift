/// A number type that layers, losses and optimizers compute in: `Float` or `Double`.
///
/// The kernels know no other type. So that no other can conform by accident, each has to show its
/// ``DType``, which only this module can make.
public protocol Real: BinaryFloatingPoint, Sendable {
  /// The type's name in PyTorch.
  static var dtype: DType { get }
}

extension Float: Real {
  /// PyTorch's `torch.float32`.
  public static var dtype: DType { DType("float32") }
}

extension Double: Real {
  /// PyTorch's `torch.float64`.
  public static var dtype: DType { DType("float64") }
}
