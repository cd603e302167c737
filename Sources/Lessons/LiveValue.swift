/// The value of a state variable inside a text: `{{loss}}` or `{{loss:.3}}`.
public struct LiveValue: Hashable, Sendable {
  /// The variable.
  public let name: String
  /// How many digits follow the point; `nil` for as many as it has.
  public let decimals: Int?
}
