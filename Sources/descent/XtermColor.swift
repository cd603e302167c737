internal import Glibc

/// A colour of xterm's table of 256.
struct XtermColor: Hashable, Sendable {
  /// Its number, 16…255; those below 16 belong to the user.
  let index: Int

  /// Red, green and blue, each 0…255.
  ///
  /// Numbers 16…231 are a cube of 6 × 6 × 6 colours, 232…255 are greys.
  var channels: (red: Int, green: Int, blue: Int) {
    guard index < 232 else {
      let grey = 8 + 10 * (index - 232)
      return (grey, grey, grey)
    }
    let levels = [0, 95, 135, 175, 215, 255]
    let cube = max(0, index - 16)
    return (levels[cube / 36 % 6], levels[cube / 6 % 6], levels[cube % 6])
  }

  /// The number of the same colour where colours are counted as `0xRRGGBB`.
  var direct: Int {
    let (red, green, blue) = channels
    return red << 16 | green << 8 | blue
  }

  /// How bright it looks, 0…1.
  var luminance: Double {
    let (red, green, blue) = channels
    return Luminance.of(
      red: Double(red) / 255, green: Double(green) / 255, blue: Double(blue) / 255)
  }

  /// Black or white, whichever is easier to read on this colour.
  var contrasting: XtermColor {
    let white = 1.05 / (luminance + 0.05)
    let black = (luminance + 0.05) / 0.05
    return XtermColor(index: white > black ? 231 : 16)
  }
}
