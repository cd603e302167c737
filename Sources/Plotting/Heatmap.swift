/// Values from −1 to 1 as a picture of 16 levels.
///
/// With Unicode a cell holds two values, one above the other, as a half block in two inks. In ASCII
/// it holds one, as a stroke for less than 0 and a dot for more: `#=-.` and `':*%`, so that the
/// sign is seen without colour. NaN leaves a blank.
public struct Heatmap: Hashable, Sendable {
  /// How values become glyphs.
  public enum Style: String, CaseIterable, Sendable {
    /// Two values in a cell, told apart by colour.
    case halfBlocks
    /// One value in a cell, told apart by the glyph.
    case ramp

    /// The style for some glyphs.
    ///
    /// - Parameters:
    ///   - glyphs: what may be drawn with.
    ///   - isColored: whether the terminal shows colours.
    public init(for glyphs: Glyphs, isColored: Bool = true) {
      let canSplit = isColored && glyphs.marker != .ascii && glyphs.charset == .full
      self = canSplit ? .halfBlocks : .ramp
    }

    /// How many values fill a picture: its cells, or twice as many rows.
    ///
    /// - Parameter size: the picture's size in cells.
    /// - Returns: columns and rows of values.
    public func valueSize(for size: Size) -> Size {
      Size(width: size.width, height: size.height * (self == .halfBlocks ? 2 : 1))
    }
  }

  /// The values row by row from the top.
  public let values: [Double]
  /// Columns and rows of values.
  public let size: Size

  /// A map of `size.width` × `size.height` values.
  ///
  /// - Precondition: there are as many values as the size says.
  public init(_ values: [Double], size: Size) {
    precondition(
      values.count == size.width * size.height, "\(values.count) values for a map of \(size)")
    self.values = values
    self.size = size
  }

  /// The level of a value: `⌈8·|value|⌉` with its sign, −8…−1 or 1…8; `nil` for NaN.
  ///
  /// 0 is level 1; levels −1 and 1 look the same. Beyond ±1 the level stays at ±8.
  ///
  /// - Parameter value: any number.
  /// - Returns: the level for `Ink.heat`.
  public static func level(of value: Double) -> Int8? {
    guard !value.isNaN else { return nil }
    let steps = (min(abs(value), 1) * 8).rounded(.up)
    guard let level = Int8(exactly: max(steps, 1)) else { return nil }
    return value < 0 ? -level : level
  }

  /// Draws the map stretched over a rectangle: each place shows the value nearest to its middle.
  ///
  /// - Parameters:
  ///   - buffer: the picture.
  ///   - rect: the cells to fill.
  ///   - style: how values become glyphs; by the picture's glyphs if there is no other wish.
  public func draw(into buffer: inout Buffer, in rect: Rect, style: Style? = nil) {
    guard !values.isEmpty else { return }
    let style = style ?? Style(for: buffer.glyphs)
    let places = style.valueSize(for: rect.size)
    buffer.clear(rect)
    for row in 0..<rect.height {
      for column in 0..<rect.width {
        let point = Point(rect.minColumn + column, rect.minRow + row)
        if style == .ramp {
          drawStroke(level(column: column, row: row, of: places), at: point, into: &buffer)
        } else {
          let upper = level(column: column, row: 2 * row, of: places)
          let lower = level(column: column, row: 2 * row + 1, of: places)
          drawHalves(upper, lower, at: point, into: &buffer)
        }
      }
    }
  }

  private func level(column: Int, row: Int, of places: Size) -> Int8? {
    let x = (2 * column + 1) * size.width / (2 * places.width)
    let y = (2 * row + 1) * size.height / (2 * places.height)
    return Self.level(of: values[y * size.width + x])
  }

  private func drawStroke(_ level: Int8?, at point: Point, into buffer: inout Buffer) {
    guard let level else { return }
    let ramp: [Unicode.Scalar] = level < 0 ? [".", "-", "=", "#"] : ["'", ":", "*", "%"]
    buffer.put(ramp[(Int(level.magnitude) - 1) / 2], at: point, ink: .heat(level))
  }

  private func drawHalves(
    _ upper: Int8?, _ lower: Int8?, at point: Point, into buffer: inout Buffer
  ) {
    if let upper {
      buffer.put("▀", at: point, ink: .heat(upper), paper: lower.map { .heat($0) })
    } else if let lower {
      buffer.put("▄", at: point, ink: .heat(lower))
    }
  }
}
