import Glibc

@testable import descent

/// A colour as people see it, from the literature and from nothing else.
struct SeenColour {
  /// Red, green and blue of a screen, linear, 0…1.
  let light: [Double]

  /// A colour of the table of xterm.
  init(_ color: XtermColor) {
    let (red, green, blue) = color.channels
    light = [red, green, blue].map { Self.linear(Double($0) / 255) }
  }

  /// A colour as `0xRRGGBB`.
  init(hex: Int) {
    light = [hex >> 16, hex >> 8 & 255, hex & 255].map { Self.linear(Double($0) / 255) }
  }

  private init(light: [Double]) { self.light = light }

  /// The transfer function of sRGB (IEC 61966-2-1).
  private static func linear(_ share: Double) -> Double {
    share <= 0.04045 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
  }

  /// The contrast of WCAG 2.1, 1…21.
  func contrast(with other: SeenColour) -> Double {
    let pair = [luminance, other.luminance]
    return (max(pair[0], pair[1]) + 0.05) / (min(pair[0], pair[1]) + 0.05)
  }

  private var luminance: Double { 0.2126 * light[0] + 0.7152 * light[1] + 0.0722 * light[2] }

  /// The colour in CIELAB under D65.
  var lab: Lab {
    let rows = [
      [0.4124564, 0.3575761, 0.1804375], [0.2126729, 0.7151522, 0.0721750],
      [0.0193339, 0.1191920, 0.9503041],
    ]
    let white = [0.95047, 1, 1.08883]
    let f = zip(rows, white).map { row, white in
      let t = zip(row, light).reduce(0) { $0 + $1.0 * $1.1 } / white
      return t > 216.0 / 24389 ? cbrt(t) : (24389.0 / 27 * t + 16) / 116
    }
    return Lab(l: 116 * f[1] - 16, a: 500 * (f[0] - f[1]), b: 200 * (f[1] - f[2]))
  }

  /// The colour as somebody sees it.
  func seen(by eye: Eye) -> SeenColour {
    SeenColour(
      light: eye.matrix.map { row in
        min(1, max(0, zip(row, light).reduce(0) { $0 + $1.0 * $1.1 }))
      })
  }
}

/// Three kinds of cones, or two of them.
///
/// Source: Machado, Oliveira and Fernandes, "A Physiologically-based Model for Simulation of Color
/// Vision Deficiency", 2009, severity 1.
enum Eye: CaseIterable {
  case normal, protanope, deuteranope, tritanope

  fileprivate var matrix: [[Double]] {
    switch self {
    case .normal: [[1, 0, 0], [0, 1, 0], [0, 0, 1]]
    case .protanope:
      [
        [0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216],
        [-0.003882, -0.048116, 1.051998],
      ]
    case .deuteranope:
      [
        [0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413],
        [-0.011820, 0.042940, 0.968881],
      ]
    case .tritanope:
      [
        [1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602],
        [0.004733, 0.691367, 0.303900],
      ]
    }
  }
}

/// A place in CIELAB.
struct Lab {
  let l: Double
  let a: Double
  let b: Double

  /// The difference CIEDE2000.
  ///
  /// Source: Sharma, Wu and Dalal, "The CIEDE2000 Color-Difference Formula", 2005.
  func difference(from other: Lab) -> Double {
    let mean = (chroma + other.chroma) / 2
    let g = 0.5 * (1 - (pow(mean, 7) / (pow(mean, 7) + pow(25, 7))).squareRoot())
    let (one, two) = (stretched(by: 1 + g), other.stretched(by: 1 + g))
    let hues = Self.hues(one, two)
    let lightness = (l + other.l) / 2
    let chroma = (one.chroma + two.chroma) / 2
    let distance = (lightness - 50) * (lightness - 50)
    let sl = 1 + 0.015 * distance / (20 + distance).squareRoot()
    let sc = 1 + 0.045 * chroma
    let sh = 1 + 0.015 * chroma * Self.weight(ofHue: hues.mean)
    let turn = 30 * exp(-pow((hues.mean - 275) / 25, 2))
    let rc = 2 * (pow(chroma, 7) / (pow(chroma, 7) + pow(25, 7))).squareRoot()
    let dl = (other.l - l) / sl
    let dc = (two.chroma - one.chroma) / sc
    let dh = 2 * (one.chroma * two.chroma).squareRoot() * sine(hues.difference / 2) / sh
    return (dl * dl + dc * dc + dh * dh - sine(2 * turn) * rc * dc * dh).squareRoot()
  }

  private var chroma: Double { (a * a + b * b).squareRoot() }

  private var hue: Double {
    let angle = atan2(b, a) * 180 / .pi
    return angle < 0 ? angle + 360 : angle
  }

  private func stretched(by factor: Double) -> Lab { Lab(l: l, a: factor * a, b: b) }

  private static func hues(_ one: Lab, _ two: Lab) -> (difference: Double, mean: Double) {
    guard one.chroma * two.chroma > 0 else { return (0, one.hue + two.hue) }
    let difference = two.hue - one.hue
    let sum = one.hue + two.hue
    guard abs(difference) > 180 else { return (difference, sum / 2) }
    return (
      difference > 0 ? difference - 360 : difference + 360,
      sum < 360 ? (sum + 360) / 2 : (sum - 360) / 2
    )
  }

  private static func weight(ofHue hue: Double) -> Double {
    1 - 0.17 * cosine(hue - 30) + 0.24 * cosine(2 * hue) + 0.32 * cosine(3 * hue + 6)
      - 0.20 * cosine(4 * hue - 63)
  }
}

private func sine(_ degrees: Double) -> Double { sin(degrees * .pi / 180) }
private func cosine(_ degrees: Double) -> Double { cos(degrees * .pi / 180) }
