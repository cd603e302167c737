import Plotting
import Testing

@Suite struct RegionMapTests {
  private typealias Region = RegionMap.Region

  private func picture(
    _ regions: [RegionMap.Region?], size: Size, glyphs: Glyphs, in cells: Size? = nil
  ) -> Buffer {
    var buffer = Buffer(size: cells ?? size, glyphs: glyphs)
    RegionMap(regions, size: size).draw(into: &buffer, in: buffer.bounds)
    return buffer
  }

  @Test func `in ASCII a place is the number of its class, a blank where that is hardly sure`() {
    let regions: [Region?] = [
      Region(label: 0, share: 1), Region(label: 1, share: 0.95), Region(label: 1, share: 0.61),
      Region(label: 1, share: 0.6), Region(label: 2, share: 0.2), nil, Region(label: 7, share: 0.7),
      Region(label: 0, share: 0.61),
    ]
    let buffer = picture(regions, size: Size(width: 4, height: 2), glyphs: .ascii)
    #expect(buffer.description == "011\n  70")
  }

  @Test func `a half block holds two places, one above the other`() {
    let regions: [Region?] = [
      Region(label: 0, share: 1), Region(label: 1, share: 0.7), nil, nil,
      Region(label: 2, share: 0.5), nil, Region(label: 7, share: 0.91), nil,
    ]
    let buffer = picture(
      regions, size: Size(width: 4, height: 2), glyphs: .braille, in: Size(width: 4, height: 1))
    // Three depths for each class: 3·class, the deeper the surer.
    #expect(
      buffer.cells == [
        Cell("▀", ink: .region(2), paper: .region(6)), Cell("▀", ink: .region(4)),
        Cell("▄", ink: .region(23)), Cell(" ", ink: .text),
      ])
  }

  @Test func `a ninth class looks like the first`() {
    let nine: [Region?] = [Region(label: 8, share: 1), Region(label: 9, share: 1)]
    #expect(picture(nine, size: Size(width: 2, height: 1), glyphs: .ascii).description == "01")
  }

  @Test func `a share that is no number is not sure`() {
    let regions: [Region?] = [Region(label: 3, share: .nan), Region(label: 3, share: .infinity)]
    #expect(picture(regions, size: Size(width: 2, height: 1), glyphs: .ascii).description == " 3")
  }

  @Test func `what was there is covered, what lies outside stays`() {
    var buffer = Buffer(size: Size(width: 6, height: 1), glyphs: .ascii)
    buffer.write("abcdef", at: Point(0, 0))
    let regions: [Region?] = [Region(label: 4, share: 1), nil]
    RegionMap(regions, size: Size(width: 2, height: 1)).draw(
      into: &buffer, in: Rect(column: 2, row: 0, width: 2, height: 1))
    #expect(buffer.description == "ab4 ef")
  }

  @Test func `a map that is too small leaves blanks`() {
    let one: [Region?] = [Region(label: 5, share: 1)]
    let buffer = picture(
      one, size: Size(width: 1, height: 1), glyphs: .ascii, in: Size(width: 3, height: 2))
    #expect(buffer.description == "5\n")
  }
}
