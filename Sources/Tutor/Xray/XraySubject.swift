import Engine

/// What the X-ray looks into.
enum XraySubject: String, CaseIterable, Sendable {
  /// The lecture's parabola as a neuron: ½(2w − 1.5)².
  case parabola
  /// One neuron.
  case neuron
  /// A small network.
  case network
}
