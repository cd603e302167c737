/// What is drawn by hand: grey pixels, a pen over them, and the strokes so far.
///
/// A stroke is what the pen did from the moment it touched the pad until it was lifted; ``undo()``
/// takes one back.
struct Pad: Hashable, Sendable {
  /// Where the picture comes from.
  enum Source: Hashable, Sendable {
    /// Somebody drew it.
    case hand
    /// It is a row of the test, by its place, and what it is.
    case test(Int, label: Int)
  }

  /// Pixels of a row and of a column.
  let side: Int
  /// From 0, paper, to 1, ink, row by row.
  private(set) var pixels: [Double]
  /// Where the picture comes from.
  private(set) var source = Source.hand
  /// The pixel under the pen.
  private(set) var column: Int
  private(set) var row: Int
  /// How dark the pen draws, in quarters: 1 to 4.
  private(set) var strength = 4
  /// True while the pen draws wherever it goes.
  private(set) var isPenDown = false
  /// The pictures before each stroke.
  private var past: [[Double]] = []

  /// How many strokes can be taken back.
  private static let limit = 200

  /// An empty pad with the pen in its middle.
  init(side: Int) {
    self.side = max(1, side)
    pixels = Array(repeating: 0, count: self.side * self.side)
    (column, row) = (self.side / 2, self.side / 2)
  }

  /// True without any ink.
  var isEmpty: Bool { pixels.allSatisfy { $0 == 0 } }

  /// How many strokes can be taken back.
  var strokeCount: Int { past.count }

  // MARK: The pen

  /// Moves the pen, which draws if it is down; it stays on the pad.
  mutating func move(columns: Int, rows: Int) {
    place(column: column + columns, row: row + rows)
    if isPenDown { touch() }
  }

  /// Puts the pen down or lifts it.
  mutating func togglePen() {
    isPenDown.toggle()
    guard isPenDown else { return }
    beginStroke()
    touch()
  }

  /// Lifts the pen.
  mutating func liftPen() { isPenDown = false }

  /// Inks the pixel under the pen, or wipes it where it is as dark as the pen already.
  mutating func dot() {
    beginStroke()
    let index = row * side + column
    pixels[index] = pixels[index] >= ink ? 0 : ink
    source = .hand
  }

  /// Begins a stroke at a pixel, as a mouse does.
  mutating func press(column: Int, row: Int) {
    place(column: column, row: row)
    beginStroke()
    touch()
  }

  /// Goes on with the stroke to a pixel, over all between: a mouse is faster than its reports.
  mutating func drag(column: Int, row: Int) {
    let (columns, rows) = (column - self.column, row - self.row)
    let count = max(abs(columns), abs(rows))
    let (startColumn, startRow) = (self.column, self.row)
    for step in 0..<count {
      place(
        column: startColumn + columns * (step + 1) / count,
        row: startRow + rows * (step + 1) / count)
      touch()
    }
  }

  /// Makes the pen darker or lighter by quarters.
  mutating func press(harder change: Int) { strength = min(4, max(1, strength + change)) }

  private var ink: Double { Double(strength) / 4 }

  private mutating func place(column: Int, row: Int) {
    self.column = min(max(0, column), side - 1)
    self.row = min(max(0, row), side - 1)
  }

  private mutating func touch() {
    let index = row * side + column
    pixels[index] = max(pixels[index], ink)
    source = .hand
  }

  private mutating func beginStroke() {
    past.append(pixels)
    if past.count > Self.limit { past.removeFirst() }
  }

  // MARK: The picture

  /// Takes the last stroke back.
  ///
  /// - Returns: false when there is none.
  mutating func undo() -> Bool {
    isPenDown = false
    guard let last = past.popLast() else { return false }
    pixels = last
    source = .hand
    return true
  }

  /// Wipes the pad, which can be taken back as a stroke can.
  mutating func clear() {
    isPenDown = false
    guard !isEmpty else { return }
    beginStroke()
    pixels = Array(repeating: 0, count: side * side)
    source = .hand
  }

  /// Begins a drawing: with a clean pad if a row of the data lies on it.
  mutating func begin() {
    guard source != .hand else { return }
    (pixels, past, source) = (Array(repeating: 0, count: side * side), [], .hand)
  }

  /// Shows a row of the test.
  ///
  /// - Precondition: it has as many pixels as the pad.
  mutating func show(_ picture: [Double], test index: Int, label: Int) {
    precondition(picture.count == pixels.count, "\(picture.count) pixels on \(pixels.count)")
    isPenDown = false
    (pixels, past, source) = (picture, [], .test(index, label: label))
  }
}
