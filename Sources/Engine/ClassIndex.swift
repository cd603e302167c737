/// Class indices for values of any kind, such as labels that are not 0, 1, 2, ….
public struct ClassIndex<Value: Comparable & Hashable & Sendable>: Sendable {
  /// The different values, the smallest first; their positions are the class indices.
  public let values: [Value]
  /// The class index of each value given.
  public let labels: [Int]

  /// Numbers the different values in ascending order.
  ///
  /// - Parameter items: one value for each row.
  public init(_ items: [Value]) {
    values = Set(items).sorted()
    let index = Dictionary(uniqueKeysWithValues: values.enumerated().map { ($1, $0) })
    labels = items.compactMap { index[$0] }
  }
}
