/// A neuron: its layer, 0 for the inputs, and its place there, from 0.
struct NeuronPlace: Hashable, Sendable {
  var layer: Int
  var neuron: Int
}
