/// The plane cut into regions of up to eight classes.
///
/// With Unicode a cell holds two places, one above the other, as a half block in the colours of
/// their classes, the deeper the surer. In ASCII it holds one: the number of the class, where it is
/// sure, else a blank, so that regions are seen without colour.
public struct RegionMap: Hashable, Sendable {
  /// Whose a place is.
  public struct Region: Hashable, Sendable {
    /// The class, from 0.
    public var label: Int
    /// How sure that is, up to 1.
    public var share: Double

    /// A place of a class.
    public init(label: Int, share: Double) {
      self.label = label
      self.share = share
    }

    /// The depth of the colour: 0 for hardly, 2 for surely.
    var depth: Int { share > 0.9 ? 2 : (share > 0.6 ? 1 : 0) }

    /// What the place means; classes beyond the eighth share the colours of the first ones.
    var ink: Ink { .region(Int8(truncatingIfNeeded: 3 * (label & 7) + depth)) }
  }

  /// The places row by row from the top, `nil` where no class is.
  public let regions: [Region?]
  /// Columns and rows of places.
  public let size: Size

  /// A map of `size.width` × `size.height` places.
  ///
  /// - Precondition: there are as many places as the size says.
  public init(_ regions: [Region?], size: Size) {
    precondition(
      regions.count == size.width * size.height, "\(regions.count) places for a map of \(size)")
    self.regions = regions
    self.size = size
  }

  /// Draws the map, whose size must be that of `Heatmap.Style.valueSize(for:)` for the rectangle.
  ///
  /// - Parameters:
  ///   - buffer: the picture.
  ///   - rect: the cells to fill.
  public func draw(into buffer: inout Buffer, in rect: Rect) {
    buffer.clear(rect)
    let hasHalves = Heatmap.Style(for: buffer.glyphs) == .halfBlocks
    for row in 0..<rect.height {
      for column in 0..<rect.width {
        let point = Point(rect.minColumn + column, rect.minRow + row)
        if hasHalves {
          drawHalves(
            region(column, 2 * row), region(column, 2 * row + 1), at: point, into: &buffer)
        } else {
          drawNumber(region(column, row), at: point, into: &buffer)
        }
      }
    }
  }

  private func region(_ column: Int, _ row: Int) -> Region? {
    guard column < size.width, row < size.height else { return nil }
    return regions[row * size.width + column]
  }

  private func drawHalves(
    _ upper: Region?, _ lower: Region?, at point: Point, into buffer: inout Buffer
  ) {
    if let upper {
      buffer.put("▀", at: point, ink: upper.ink, paper: lower?.ink)
    } else if let lower {
      buffer.put("▄", at: point, ink: lower.ink)
    }
  }

  private func drawNumber(_ region: Region?, at point: Point, into buffer: inout Buffer) {
    guard let region, region.depth > 0 else { return }
    let digit = Unicode.Scalar(0x30 + UInt32(region.label & 7)) ?? "?"
    buffer.put(digit, at: point, ink: region.ink)
  }
}
