/// The axes of a plot, drawn around a canvas so that each mark stands in the cell of its value.
extension Canvas {
  /// Marks for the left axis: a label for at least three rows.
  public var leftMarks: [Tick] {
    Tick.marks(from: y.lowerBound, to: y.upperBound, atMost: (size.height + 2) / 3)
  }

  /// Marks for the bottom axis: a label for at least ten columns.
  public var bottomMarks: [Tick] {
    Tick.marks(from: x.lowerBound, to: x.upperBound, atMost: (size.width + 9) / 10)
  }

  /// Draws both axes with their labels left of and below the canvas.
  ///
  /// - Parameters:
  ///   - buffer: the picture.
  ///   - origin: the canvas's top left cell; the axes take the column and the two rows next to it.
  ///   - labelWidth: the room for the labels of the left axis, which end one cell before it.
  public func drawAxes(into buffer: inout Buffer, at origin: Point, labelWidth: Int = 5) {
    drawLeftAxis(into: &buffer, at: origin, labelWidth: labelWidth)
    drawBottomAxis(into: &buffer, at: origin)
  }

  /// Draws `│`, and `0.5 ┤` where a mark is, in the column left of the canvas.
  ///
  /// - Parameters:
  ///   - buffer: the picture.
  ///   - origin: the canvas's top left cell.
  ///   - labelWidth: the room for the labels, right-aligned, a blank before the axis.
  ///   - marks: where labels stand; `leftMarks` if there is no other wish.
  public func drawLeftAxis(
    into buffer: inout Buffer, at origin: Point, labelWidth: Int = 5, marks: [Tick]? = nil
  ) {
    let column = origin.column - 1
    buffer.verticalRule(at: Point(column, origin.row), height: size.height)
    for mark in marks ?? leftMarks {
      guard let row = row(y: mark.value) else { continue }
      buffer.put("┤", at: Point(column, origin.row + row), ink: .axis)
      let width = min(labelWidth, buffer.glyphs.charset.width(of: mark.label))
      let start = Point(column - 1 - width, origin.row + row)
      buffer.write(mark.label, at: start, ink: .dim, width: width)
    }
  }

  /// Draws `└──┬──` in the row below the canvas, and the labels centred under their marks.
  ///
  /// A label that would touch the one before it is left out.
  ///
  /// - Parameters:
  ///   - buffer: the picture.
  ///   - origin: the canvas's top left cell.
  ///   - marks: where labels stand; `bottomMarks` if there is no other wish.
  public func drawBottomAxis(
    into buffer: inout Buffer, at origin: Point, marks: [Tick]? = nil
  ) {
    let row = origin.row + size.height
    buffer.put("└", at: Point(origin.column - 1, row), ink: .axis)
    buffer.horizontalRule(at: Point(origin.column, row), width: size.width)
    var free = 0
    for mark in marks ?? bottomMarks {
      guard let column = column(x: mark.value).map({ origin.column + $0 }) else { continue }
      buffer.put("┬", at: Point(column, row), ink: .axis)
      let width = buffer.glyphs.charset.width(of: mark.label)
      // What lies right of the canvas may belong to another picture.
      let rightmost = max(0, min(buffer.size.width, origin.column + size.width) - width)
      let start = min(max(column - width / 2, 0), rightmost)
      guard start >= free else { continue }
      buffer.write(mark.label, at: Point(start, row + 1), ink: .dim)
      free = start + width + 1
    }
  }
}
