/// A run of a network that was kept: its losses are drawn dimly beside the live ones.
public struct NetworkGhost: Hashable, Sendable {
  /// 1 to 4, what it is drawn with.
  public let number: Int
  /// What it was run with, as in `sgd 0.03`.
  public let label: String
  /// Its losses.
  public let losses: LossHistory
}
