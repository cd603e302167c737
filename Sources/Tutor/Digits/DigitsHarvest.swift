/// What became of the digits that a learner has added to the training rows.
struct DigitsHarvest: Hashable, Sendable {
  /// The last digit that was added.
  struct Last: Hashable, Sendable {
    /// What was drawn.
    var pixels: [Double]
    /// What it was said to be.
    var label: Int
  }

  /// The last digit that was added, while it can be corrected.
  var last: Last?
  /// The accuracy on the test before the first one was added: what a retraining is measured by.
  var testBefore: Double?
  /// The digits that are in a file.
  var saved: [AddedRow] = []
}
