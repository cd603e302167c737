/// Where a layer computes, the `device` of PyTorch: there is one, the processor.
public struct Device: Hashable, Sendable, CustomStringConvertible {
  /// The processor.
  public static let cpu = Device()

  private init() {}

  /// The device with a name as PyTorch writes it.
  ///
  /// - Parameter name: `cpu`.
  /// - Throws: `DeviceError` for any other name, such as `cuda`.
  public init(_ name: String) throws(DeviceError) {
    guard name == "cpu" else { throw DeviceError(name: name) }
  }

  /// The name, as PyTorch writes it.
  public var description: String { "cpu" }
}
