/// Tells when a run with a fixed order has come back to weights that it had before.
///
/// Equal weights before the same sample of a fixed order mean that all that follows is the same: the
/// run goes in circles for ever. Weights are compared at the ends of epochs, with those of the epoch
/// before and with those of an epoch that moves up at powers of two, so that every circle is found
/// with its true length although only two places are kept.
///
/// Source: Brent, "An improved Monte Carlo factorization algorithm", 1980.
struct CycleSearch: Hashable, Sendable {
  /// After how many epochs everything comes again; `nil` while no circle was found.
  private(set) var period: Int?

  private var last: NeuronWeights?
  private var anchor: NeuronWeights?
  private var age = 0
  private var patience = 1

  /// Notes the weights at the end of an epoch.
  mutating func note(_ weights: NeuronWeights) {
    guard period == nil else { return }
    age += 1
    if weights == last {
      period = 1
    } else if weights == anchor {
      period = age
    } else if anchor == nil || age == patience {
      if anchor != nil { patience *= 2 }
      anchor = weights
      age = 0
    }
    last = weights
  }
}
