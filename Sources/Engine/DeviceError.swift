/// A device that this program does not have.
public struct DeviceError: Error, Equatable, CustomStringConvertible {
  /// The name that was asked for.
  public let name: String

  /// One line that names what was asked for and what would do.
  public var description: String { "device '\(name)' is not available; known: cpu" }
}
