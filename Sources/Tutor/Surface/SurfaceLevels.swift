import Engine
import Plotting

/// The heights of a part of a surface in a few levels of equal width on the map: the lower, the
/// higher the level.
///
/// A level is decided by rank: a valley a millionth as deep as the hills around it shows as well as
/// a round bowl. The root spreads the low ground, where the walks end.
struct SurfaceLevels {
  /// A level for each place, row by row from the top: 0 on the hills, 7 in the valleys, `nil` where
  /// the surface has no value.
  let levels: [Int8?]
  private let size: Size

  /// How many levels there are.
  static let count = 8

  /// The levels of a surface.
  ///
  /// - Parameters:
  ///   - surface: the surface.
  ///   - frame: the part of the plane.
  ///   - size: how many places there are.
  init(of surface: any Surface, over frame: SurfaceFrame, in size: Size) {
    self.size = size
    let heights = Self.heights(of: surface, over: frame, in: size)
    let bounds = Self.bounds(of: heights)
    levels = heights.map { height in
      guard height.isFinite else { return nil }
      return Int8(Self.count - 1 - (bounds.firstIndex { height <= $0 } ?? Self.count - 1))
    }
  }

  private static func heights(
    of surface: some Surface, over frame: SurfaceFrame, in size: Size
  ) -> [Double] {
    let dx = (frame.x.upperBound - frame.x.lowerBound) / Double(max(1, size.width))
    let dy = (frame.y.upperBound - frame.y.lowerBound) / Double(max(1, size.height))
    var heights: [Double] = []
    heights.reserveCapacity(size.width * size.height)
    for row in 0..<size.height {
      let y = frame.y.upperBound - (Double(row) + 0.5) * dy
      for column in 0..<size.width {
        heights.append(surface.height(at: frame.x.lowerBound + (Double(column) + 0.5) * dx, y))
      }
    }
    return heights
  }

  /// The upper bound of each level but the last.
  private static func bounds(of heights: [Double]) -> [Double] {
    // A few hundred places tell the ranks well enough.
    let step = max(1, heights.count / 600)
    let sample = stride(from: 0, to: heights.count, by: step).map { heights[$0] }
      .filter(\.isFinite).sorted()
    guard !sample.isEmpty else { return [] }
    return (1..<count).map { level in
      sample[min(sample.count - 1, sample.count * level * level / (count * count))]
    }
  }

  /// The level of a place.
  subscript(column: Int, row: Int) -> Int8? { levels[row * size.width + column] }

  /// True on the lines between every second pair of levels, one cell thick: as many as letters bear.
  func isLine(_ column: Int, _ row: Int) -> Bool {
    func band(_ column: Int, _ row: Int) -> Int? { self[column, row].map { Int($0) / 2 } }
    let here = band(column, row)
    if column + 1 < size.width, (band(column + 1, row) ?? -1) > (here ?? -1) { return true }
    return row + 1 < size.height && (band(column, row + 1) ?? -1) > (here ?? -1)
      || row > 0 && (band(column, row - 1) ?? -1) > (here ?? -1)
      || column > 0 && (band(column - 1, row) ?? -1) > (here ?? -1)
  }
}
