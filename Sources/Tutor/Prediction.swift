/// A guess where the next step lands, and how the guesses went so far.
public struct Prediction: Hashable, Sendable {
  /// Where the caret stands.
  public var caret: Double
  /// How many guesses were made.
  public private(set) var asked = 0
  /// How many of them were near enough.
  public private(set) var hits = 0
  /// The last guess and what it was.
  public private(set) var last: Outcome?

  /// A guess that was committed.
  public struct Outcome: Hashable, Sendable {
    /// What was said.
    public var said: Double
    /// What it is.
    public var truth: Double
    /// Whether the two are near enough.
    public var isHit: Bool
  }

  /// A caret that has not been moved.
  init(caret: Double) {
    self.caret = caret
  }

  /// Compares the caret with the truth.
  ///
  /// Near enough is a tenth of the step, or one cell of the picture, whichever is more: nobody can
  /// point more finely than the screen shows. Nobody is near a step that overflowed.
  mutating func commit(truth: Double, from place: Double, cell: Double) {
    let allowed = max(cell, abs(truth - place) / 10)
    let isHit = truth.isFinite && abs(caret - truth) <= allowed
    asked += 1
    hits += isHit ? 1 : 0
    last = Outcome(said: caret, truth: truth, isHit: isHit)
  }
}
