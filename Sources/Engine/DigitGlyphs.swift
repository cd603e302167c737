/// The ten digits as pictures of 6×6 pixels, drawn for this program.
enum DigitGlyphs {
  static let side = 6

  /// Tells which pixels of a digit are ink.
  ///
  /// - Parameter digit: from 0 to 9.
  /// - Returns: 36 claims, row by row.
  static func ink(of digit: Int) -> [Bool] {
    pictures[digit].utf8.filter { $0 != UInt8(ascii: "\n") }.map { $0 == UInt8(ascii: "#") }
  }

  private static let pictures = [
    """
    .####.
    #....#
    #....#
    #....#
    #....#
    .####.
    """,
    """
    .##...
    .##...
    .##...
    .##...
    .##...
    .##...
    """,
    """
    #####.
    ....##
    ...##.
    .##...
    ##....
    ######
    """,
    """
    ######
    ...##.
    ..##..
    ....##
    #...##
    .###..
    """,
    """
    ##....
    ##....
    ##.##.
    ######
    ...##.
    ...##.
    """,
    """
    ######
    ##....
    ####..
    ...##.
    ...##.
    ####..
    """,
    """
    ..##..
    .##...
    ##....
    #####.
    ##..##
    .####.
    """,
    """
    ######
    ######
    ....##
    ...##.
    ..##..
    ..##..
    """,
    """
    ..##..
    .#..#.
    ..##..
    .####.
    ##..##
    .####.
    """,
    """
    .####.
    ##..##
    .#####
    ....##
    ....##
    ....##
    """,
  ]
}
