import Engine

/// The way of one lane over all known steps; of a long one every second, fourth … step is kept.
struct SurfacePath: Hashable, Sendable {
  /// A place on the way.
  struct Stop: Hashable, Sendable {
    /// Where it is.
    var place: SurfacePoint
    /// How high.
    var loss: Double
  }

  /// How many steps lie between two stops.
  private(set) var stride = 1
  /// The stops at steps 0, stride, twice stride and so on.
  private(set) var stops: [Stop] = []
  /// How many steps are known, the start among them.
  private(set) var count = 0

  private static let capacity = 8192

  /// Adds the next step.
  mutating func append(_ stop: Stop) {
    if stops.count == Self.capacity, count.isMultiple(of: stride) { halve() }
    if count.isMultiple(of: stride) { stops.append(stop) }
    count += 1
  }

  /// Forgets all steps after one.
  mutating func truncate(after last: Int) {
    guard last + 1 < count else { return }
    stops.removeLast(stops.count - (last / stride + 1))
    count = last + 1
  }

  /// The stops up to a step.
  func stops(upTo step: Int) -> ArraySlice<Stop> { stops.prefix(max(0, step) / stride + 1) }

  private mutating func halve() {
    stops = stops.enumerated().filter { $0.offset.isMultiple(of: 2) }.map(\.element)
    stride *= 2
  }
}
