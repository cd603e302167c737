import Engine
import Plotting
import Testing

@testable import Tutor

/// Hidden layers of many widths.
private let shapes: [[Int]] =
  (1...8).flatMap { depth in
    [1, 2, 3, 4, 5, 8, 13, 50, 200].map { [2] + Array(repeating: $0, count: depth) + [1] }
  } + [
    [2, 1], [1, 1], [7, 8, 8, 8, 1], [64, 30, 10], [2, 200, 1, 200, 8], [2, 6, 5], [1, 1024, 1],
    [2, 3, 4, 5, 6, 7, 8, 9, 10],
  ]

private let frames = [
  (20, 5), (24, 8), (31, 14), (39, 18), (40, 19), (55, 27), (72, 29), (78, 36), (150, 50),
].map { Rect(column: 3, row: 2, width: $0.0, height: $0.1) }

@Suite struct NetworkDiagramTests {
  @Test(arguments: frames)
  func `thumbnails lie inside and apart`(frame: Rect) {
    for sizes in shapes {
      let diagram = NetworkDiagram(sizes: sizes, frame: frame)
      var taken: Set<Point> = []
      for layer in sizes.indices {
        #expect(diagram.shownCount(in: layer) >= 1)
        for neuron in 0..<diagram.shownCount(in: layer) {
          guard let rect = diagram.thumbnail(of: NeuronPlace(layer: layer, neuron: neuron)) else {
            Issue.record("\(sizes) has no neuron \(neuron) in layer \(layer)")
            continue
          }
          #expect(frame.intersection(rect) == rect, "\(sizes) in \(frame)")
          #expect(rect.width >= 2 && rect.height >= 1 && rect.minRow > frame.minRow)
          for row in rect.minRow..<rect.endRow {
            for column in rect.minColumn..<rect.endColumn {
              #expect(taken.insert(Point(column, row)).inserted, "\(sizes) in \(frame)")
            }
          }
        }
      }
    }
  }

  @Test(arguments: frames)
  func `what is not shown is told below`(frame: Rect) {
    for sizes in shapes {
      let diagram = NetworkDiagram(sizes: sizes, frame: frame)
      for layer in sizes.indices where diagram.shownCount(in: layer) < sizes[layer] {
        let last = NeuronPlace(layer: layer, neuron: diagram.shownCount(in: layer) - 1)
        let row = (diagram.thumbnail(of: last)?.endRow ?? 0) + diagram.gap
        #expect(row < frame.endRow, "\(sizes) in \(frame)")
      }
    }
  }

  @Test func `every neuron has room where there is any`() {
    let frame = Rect(column: 0, row: 0, width: 78, height: 36)
    for sizes in shapes where (sizes.max() ?? 0) <= 8 {
      let diagram = NetworkDiagram(sizes: sizes, frame: frame)
      for layer in sizes.indices { #expect(diagram.shownCount(in: layer) == sizes[layer]) }
    }
  }

  @Test(arguments: frames)
  func `a cell belongs to the neuron whose thumbnail it is in`(frame: Rect) {
    let sizes = [2, 4, 2, 1]
    let diagram = NetworkDiagram(sizes: sizes, frame: frame)
    for row in frame.minRow..<frame.endRow {
      for column in frame.minColumn..<frame.endColumn {
        let point = Point(column, row)
        if let place = diagram.neuron(at: point) {
          #expect(diagram.thumbnail(of: place)?.contains(point) == true)
        } else {
          for layer in sizes.indices {
            for neuron in 0..<sizes[layer] {
              let place = NeuronPlace(layer: layer, neuron: neuron)
              #expect(diagram.thumbnail(of: place)?.contains(point) != true)
            }
          }
        }
      }
    }
    #expect(diagram.neuron(at: Point(frame.endColumn, frame.minRow)) == nil)
    #expect(diagram.thumbnail(of: NeuronPlace(layer: 9, neuron: 0)) == nil)
    #expect(diagram.thumbnail(of: NeuronPlace(layer: 1, neuron: 200)) == nil)
  }

  @Test func `layers go from the left edge to the right edge`() {
    let diagram = NetworkDiagram(
      sizes: [2, 4, 2, 1], frame: Rect(column: 5, row: 1, width: 50, height: 20))
    #expect(diagram.column(of: 0) == 5)
    #expect(diagram.column(of: 3) + diagram.thumb.width == 55)
  }
}

@Suite struct NetworkLayoutTests {
  private static let sizes = stride(from: 60, through: 300, by: 6).flatMap { width in
    stride(from: 18, through: 100, by: 4).map { Size(width: width, height: $0) }
  }

  @Test(arguments: NetworkPane.allCases, [false, true])
  func `panes lie inside and apart in every window`(focus: NetworkPane, isEnlarged: Bool) {
    for size in Self.sizes {
      let layout = NetworkLayout(
        size: size, isEnlarged: isEnlarged, focus: focus, classes: size.width % 9 + 2)
      let body = Rect(column: 0, row: 1, width: size.width, height: layout.footRow - 1)
      #expect(layout.footRow <= size.height - 2)
      #expect(layout.shown.contains(focus))
      #expect(layout.shown.count == (isEnlarged ? 1 : layout.frames.count))
      for pane in layout.shown {
        guard let frame = layout.frames[pane], let content = layout.content(of: pane) else {
          continue
        }
        #expect(body.intersection(frame) == frame, "\(pane) in \(size)")
        #expect(frame.intersection(content) == content && content.width > 0 && content.height > 0)
        for other in layout.shown where other != pane {
          let shared = layout.frames[other]?.intersection(frame)
          #expect(shared.map { $0.width * $0.height } == 0, "\(pane), \(other) in \(size)")
        }
      }
    }
  }

  @Test func `the map stays when another pane has the focus`() {
    for size in Self.sizes {
      for pane in NetworkPane.allCases {
        let layout = NetworkLayout(size: size, isEnlarged: false, focus: pane)
        #expect(layout.shown.contains(.map) && layout.shown.contains(.loss))
      }
    }
  }

  @Test(arguments: [
    (60, 18, 3), (80, 24, 3), (109, 60, 3), (120, 40, 3), (189, 60, 3), (190, 54, 9), (300, 100, 9),
  ])
  func `large windows show everything at once`(width: Int, height: Int, count: Int) {
    let size = Size(width: width, height: height)
    #expect(NetworkLayout(size: size, isEnlarged: false, focus: .map).shown.count == count)
  }
}

/// Links and data, drawn small.
@Suite struct NetworkPictureTests {
  private func panel(_ settings: [(String, String)]) throws -> NetworkPanel {
    try NetworkPanel(networkSettings(settings))
  }

  /// The links of a neuron with two inputs, without names and thumbnails.
  private func links(
    _ first: Double, _ second: Double, selected: NetworkCursor? = nil
  ) throws -> Buffer {
    let panel = try panel([
      ("data", "and"), ("layers", "2 1"), ("activation", "linear"), ("w1", "\(first)"),
      ("w2", "\(second)"), ("b", "0"),
    ])
    var buffer = Buffer(size: Size(width: 24, height: 8))
    let diagram = NetworkDiagram(sizes: [2, 1], frame: buffer.bounds)
    var picture = NetworkPicture(panel: panel, diagram: diagram, language: .en)
    picture.selected = selected
    picture.draw(into: &buffer)
    var middle = Buffer(size: Size(width: 8, height: 7))
    for row in 0..<7 {
      for column in 0..<8 {
        guard let cell = buffer[Point(column + 8, row + 1)] else { continue }
        middle.put(cell.scalar, at: Point(column, row), ink: cell.ink)
      }
    }
    return middle
  }

  private func dots(_ buffer: Buffer, _ ink: Ink) -> Int {
    buffer.cells.filter { $0.ink == ink && (0x2801...0x28FF).contains($0.scalar.value) }
      .reduce(0) { $0 + ($1.scalar.value - 0x2800).nonzeroBitCount }
  }

  @Test func `a weight above 0 is solid, one below is dashed`() throws {
    let picture = try links(0.6, -0.6)
    #expect(
      picture.description == "\n" + """
        ⠤⣀
          ⠉⠒⠤⣀
              ⡉⠒
         ⢀ ⠄⠈
        ⠂
        """ + "\n")
    #expect(picture[Point(0, 1)]?.ink == .positive && picture[Point(0, 5)]?.ink == .negative)
  }

  @Test func `the larger, the thicker`() throws {
    let sizes = try [0.0, 0.15, 0.6, 0.9, 1.5].map { dots(try links($0, 0), .positive) }
    #expect(sizes == sizes.sorted() && Set(sizes).count == 5 && sizes[0] == 0)
    let below = try [0.0, -0.15, -0.6, -0.9, -1.5].map { dots(try links($0, 0), .negative) }
    #expect(below == below.sorted() && Set(below).count == 5 && below[0] == 0)
  }

  @Test func `the link at the cursor is lit, however small its weight`() throws {
    let cursor = NetworkCursor(neuron: NeuronPlace(layer: 1, neuron: 0), link: 1)
    let picture = try links(1, 0, selected: cursor)
    #expect(dots(picture, .now) > 0 && dots(picture, .positive) > 0)
    #expect(dots(try links(1, 0), .now) == 0)
  }

  // The plane of the gates is −0.5…1.5 both ways; zero weights answer 0 everywhere.
  @Test func `rows of the first class are o, of the second +`() throws {
    let panel = try panel([("data", "xor"), ("init", "zero")])
    var buffer = Buffer(size: Size(width: 8, height: 4), glyphs: .ascii)
    NetworkMap(panel: panel, look: NetworkLook(), language: .en)
      .draw(into: &buffer, frame: buffer.bounds)
    #expect(
      buffer.description == """
        ''''''''
        ''+''o''
        ''o''+''
        ''''''''
        """)
    #expect(buffer[Point(2, 1)]?.ink == .positive && buffer[Point(2, 2)]?.ink == .negative)
  }

  @Test func `the cross stands between brackets`() throws {
    let panel = try panel([("data", "xor"), ("init", "zero")])
    var buffer = Buffer(size: Size(width: 8, height: 4), glyphs: .ascii)
    var map = NetworkMap(panel: panel, look: NetworkLook(), language: .en)
    map.cross = (1.5, 0.5)
    map.draw(into: &buffer, frame: buffer.bounds)
    #expect(buffer.line(1).hasSuffix("[+") || buffer.line(2).hasSuffix("[+"))
  }

  /// The glyphs on a map, without those of its shades.
  private func signs(_ settings: [(String, String)], _ change: (inout NetworkLook) -> Void) throws
    -> Set<Character>
  {
    let panel = try panel(settings)
    var look = NetworkLook()
    change(&look)
    var buffer = Buffer(size: Size(width: 60, height: 30))
    NetworkMap(panel: panel, look: look, language: .en).draw(into: &buffer, frame: buffer.bounds)
    return Set(buffer.description.filter { !"▀▄ \n".contains($0) })
  }

  @Test func `test rows have signs of their own`() throws {
    #expect(try signs([]) { _ in } == ["o", "+"])
    #expect(try signs([]) { $0.showsTest = true } == ["o", "+", "c", "t"])
    #expect(try signs([("train_share", "1")]) { $0.showsTest = true } == ["o", "+"])
  }

  @Test func `with more classes rows are numbers, letters for the test`() throws {
    let settings = [("data", "clouds"), ("classes", "5")]
    #expect(try signs(settings) { _ in } == Set("01234"))
    #expect(try signs(settings) { $0.showsTest = true } == Set("01234abcde"))
  }

  @Test func `numbers are signs by their own range, a point near its middle`() throws {
    #expect(try signs([("data", "reg-plane")]) { _ in } == ["o", "+", "·"])
  }
}
