internal import Plotting

/// The colours of one meaning: a row of the table of inks.
///
/// Only the upper 240 of xterm's 256 colours are used; the lower 16 belong to the user. `PaletteColourTests`
/// holds what they were chosen for: any two of the six hues differ by CIEDE2000 ≥ 15, also for
/// dichromats, and can be read on black, on dark grey and on Solarized, or on white.
struct Pigment: Sendable {
  /// The colours of ECMA-48 that are used.
  enum Basic: Int, Sendable {
    case red = 1
    case green, yellow, blue, magenta, cyan
  }

  /// Emphasis where there are 256 colours.
  private(set) var emphasis: Style.Emphasis = []
  /// Emphasis where there are eight.
  private(set) var emphasisOfEight: Style.Emphasis = []
  /// Emphasis where there are none.
  private(set) var plain: Style.Emphasis = []
  private var dark: Int?
  private var light: Int?
  private var darkBasic: Basic?
  private var lightBasic: Basic?

  /// The number in xterm's table; `nil` for the terminal's own.
  func indexed(on background: Palette.Background) -> Int? {
    background == .dark ? dark : light
  }

  /// The colour among eight; `nil` for the terminal's own.
  func eight(on background: Palette.Background) -> Basic? {
    background == .dark ? darkBasic : lightBasic
  }

  /// The row of an ink.
  init(_ ink: Ink) {
    switch ink {
    case .text, .train: self.init(231, 16)
    case .bright, .key: self.init(231, 16, emphasis: .bold, eight: .bold, plain: .bold)
    case .dim: self.init(246, 242, plain: .dim)
    case .axis: self.init(244, 244, plain: .dim)
    case .grid: self.init(243, 245, plain: .dim)
    case .curve, .positive: self.init(69, 27, .cyan, .blue)
    case .now: self.init(220, 88, .yellow, .red, eight: .bold, plain: .bold)
    // The point now, fainter.
    case .trail: self.init(136, 131, .yellow, .red, plain: .dim)
    case .next, .tangent, .test: self.init(175, 54, .magenta, .magenta)
    case .arrow: self.init(175, 54, .magenta, .magenta, plain: .bold)
    case .minimum: self.init(115, 23, .green, .green)
    case .ghost(let number): self.init(ghost: Int(number))
    case .negative: self.init(202, 130, .yellow, .red)
    case .accent: self.init(emphasis: .reverse, eight: .reverse, plain: .reverse)
    case .warning:
      self.init(209, 88, .red, .red, emphasis: .reverse, eight: .reverse, plain: .reverse)
    // A goal, reached: the colour of the minimum, in bold.
    case .success: self.init(115, 23, .green, .green, emphasis: .bold, eight: .bold, plain: .bold)
    case .heat(let level): self.init(heat: Int(level))
    case .region(let index): self.init(region: Int(index))
    case .ground(let level):
      // Greys so near to the terminal's ground that every hue stands out from them.
      let step = min(7, max(0, Int(level)))
      self.init(237 - step * 5 / 7, 251 + step * 4 / 7, plain: .dim)
    case .grey(let level):
      // From the terminal's own ground, nearly, to the farthest grey from it.
      let step = min(16, max(0, Int(level))) * 23 / 16
      self.init(232 + step, 255 - step)
    }
  }

  private init(
    _ dark: Int? = nil, _ light: Int? = nil, _ darkBasic: Basic? = nil, _ lightBasic: Basic? = nil,
    emphasis: Style.Emphasis = [], eight: Style.Emphasis = [], plain: Style.Emphasis = []
  ) {
    self.dark = dark
    self.light = light
    self.darkBasic = darkBasic
    self.lightBasic = lightBasic
    self.emphasis = emphasis
    emphasisOfEight = eight
    self.plain = plain
  }

  private init(ghost number: Int) {
    switch number {
    case 1: self.init(69, 27, .cyan, .blue)
    case 2: self.init(175, 54, .magenta, .magenta)
    case 3: self.init(220, 88, .yellow, .red)
    default: self.init(115, 23, .green, .green)
    }
  }

  private init(heat level: Int) {
    let clamped = min(8, max(-8, level))
    let index = clamped < 0 ? clamped + 8 : max(clamped, 1) + 7
    let sign: (Basic, Basic) = level < 0 ? (.yellow, .red) : (.cyan, .blue)
    self.init(Self.darkHeat[index], Self.lightHeat[index], sign.0, sign.1)
  }

  private init(region number: Int) {
    let index = min(23, max(0, number))
    let basics: [Basic] = [.yellow, .cyan, .green, .magenta, .red, .blue, .yellow, .cyan]
    let basic = basics[index / 3]
    self.init(Self.darkRegions[index], Self.lightRegions[index], basic, basic)
  }

  // Three depths for each class: orange, blue, green, pink, yellow, teal, red, grey. Eight hues
  // cannot all be told apart by everybody, so the number of its class stands on each point.
  private static let darkRegions = [
    94, 130, 172, 24, 25, 32, 22, 28, 34, 53, 90, 133, 58, 100, 142, 23, 30, 37, 52, 88, 124,
    237, 240, 244,
  ]
  private static let lightRegions = [
    230, 222, 215, 195, 153, 75, 194, 157, 78, 225, 218, 176, 230, 229, 227, 195, 159, 80, 224,
    217, 210, 255, 252, 248,
  ]

  // Levels −8…−1, then 1…8; the two in the middle are one neutral colour.
  private static let darkHeat = [
    214, 208, 172, 166, 130, 94, 58, 235, 235, 23, 24, 25, 31, 32, 38, 39,
  ]
  private static let lightHeat = [
    166, 172, 208, 214, 215, 222, 230, 255, 255, 195, 153, 117, 74, 68, 32, 25,
  ]
}
