/// What a cell means.
///
/// The executable's theme turns meanings into colours; drawing never names one.
/// Four hues carry four meanings: the function, where we are, the slope and its step, the goal.
/// Every difference survives without colour, by the glyph.
public enum Ink: Hashable, Sendable {
  /// Words and numbers.
  case text
  /// Just changed, or the status sentence.
  case bright
  /// The name of a key.
  case key
  /// Labels, verbs, the past.
  case dim
  /// An axis or a separator.
  case axis
  /// Grid and contour lines.
  case grid
  /// The function, or a decision line.
  case curve
  /// The point now, the lit sample.
  case now
  /// The points before.
  case trail
  /// The point that the next step will reach.
  case next
  /// The slope at the point now.
  case tangent
  /// The step −lr·g, or a normal vector.
  case arrow
  /// A known minimum.
  case minimum
  /// A kept run, numbered 1 to 4.
  case ghost(Int8)
  /// Class +1, a weight above 0.
  case positive
  /// Class −1, a weight below 0.
  case negative
  /// Loss on the training data.
  case train
  /// Loss on the test data.
  case test
  /// The heading of the pane that has the focus: reverse video.
  case accent
  /// Diverged, not a number.
  case warning
  /// A goal was reached.
  case success
  /// A level of a heat map, −8 … 8.
  case heat(Int8)
  /// A region of one of eight classes in one of three depths: 3·class + depth, 0 … 23.
  case region(Int8)
  /// The ground of a landscape, from 0 for hills to 7 for valleys; other inks stay on it as they are.
  case ground(Int8)
  /// A pixel of a grey picture, from 0 for paper to 16 for ink.
  case grey(Int8)
}
