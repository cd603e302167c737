internal import Glibc

/// Relative luminance.
enum Luminance {
  /// How bright a colour of the sRGB space looks: `0.2126 R + 0.7152 G + 0.0722 B`, linear.
  ///
  /// Source: Web Content Accessibility Guidelines 2.1, "relative luminance".
  static func of(red: Double, green: Double, blue: Double) -> Double {
    0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  }

  private static func linear(_ share: Double) -> Double {
    share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }
}
