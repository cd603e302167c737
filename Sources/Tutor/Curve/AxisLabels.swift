import Plotting

/// The labels of an axis, counted from a base where all of them would share their first digits.
///
/// Deep in a lens 0.749996, 0.749998, 0.750002 say less than −4e−6, −2e−6, +2e−6 around 0.75.
struct AxisLabels {
  let marks: [Tick]
  /// What the labels count from, as in `0.75 +`; `nil` when they are the values themselves.
  let base: String?

  /// The labels of a bottom axis.
  ///
  /// - Parameters:
  ///   - range: what the axis shows.
  ///   - limit: the most labels there is room for.
  ///   - anchor: what to count from if the range is narrow.
  init(bottom range: ClosedRange<Double>, atMost limit: Int, anchor: Double) {
    let span = range.upperBound - range.lowerBound
    let isNarrow = span < abs(anchor) * 1e-3
    // The name of the base stands at the right end, where a label would be in its way.
    let shown = isNarrow ? range.lowerBound...(range.upperBound - span / 8) : range
    self.init(shown, atMost: limit, countingFrom: isNarrow ? anchor : nil)
  }

  /// The labels of a left axis: as many as fit into its width, counted from `anchor` where fewer
  /// than two would fit otherwise.
  ///
  /// - Parameters:
  ///   - range: what the axis shows.
  ///   - limit: the most labels there is room for.
  ///   - anchor: what to count from if need be.
  ///   - width: the cells that a label may take.
  init(left range: ClosedRange<Double>, atMost limit: Int, anchor: Double, width: Int) {
    let candidates = [nil, anchor.isFinite ? anchor : nil].flatMap { base in
      (1...max(1, limit)).reversed().map { AxisLabels(range, atMost: $0, countingFrom: base) }
    }
    let fitting = candidates.first { $0.marks.count > 1 && $0.fits(width) }
    self = fitting ?? candidates.first { $0.fits(width) } ?? candidates[0]
  }

  private init(_ range: ClosedRange<Double>, atMost limit: Int, countingFrom anchor: Double?) {
    guard let anchor else {
      marks = Tick.marks(from: range.lowerBound, to: range.upperBound, atMost: limit)
      base = nil
      return
    }
    marks = Tick.marks(
      from: range.lowerBound - anchor, to: range.upperBound - anchor, atMost: limit
    ).map { Tick(value: $0.value + anchor, label: $0.label) }
    base = NumberText.rate(anchor) + "+"
  }

  private func fits(_ width: Int) -> Bool {
    marks.allSatisfy { $0.label.unicodeScalars.count <= width }
  }

  /// Writes the axis' name, or what its labels count from, into its top row.
  ///
  /// - Parameters:
  ///   - name: the name of the axis.
  ///   - buffer: the picture.
  ///   - origin: the first cell of the labels.
  ///   - width: the cells of the labels, the blank and the axis behind them included.
  func drawName(_ name: String, into buffer: inout Buffer, at origin: Point, width: Int) {
    if let base {
      buffer.clear(Rect(origin: origin, size: Size(width: width, height: 1)))
      buffer.write(base, endingAt: origin.column + width, row: origin.row, ink: .dim)
    } else if buffer.isBlank(origin, width: width - 2) {
      buffer.write(name, endingAt: origin.column + width - 2, row: origin.row, ink: .dim)
    }
  }
}
