package import Plotting

/// The panel beside a text, without the frame of the program around it.
extension App {
  /// The panel in a place of some size: the whole screen but for the line of keys where it fits,
  /// else the picture and its numbers alone.
  ///
  /// - Parameter size: the cells there are; ``size`` is to be the same, that clicks are understood.
  /// - Returns: a picture of exactly this size.
  package func panel(size: Size) -> Buffer {
    var buffer = Buffer(size: size, glyphs: glyphs)
    if size.holds(Self.leastSize) {
      stage.draw(into: &buffer, for: self)
    } else {
      stage.drawBeside(into: &buffer, for: self)
    }
    return buffer
  }
}
