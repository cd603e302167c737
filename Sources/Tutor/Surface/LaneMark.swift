import Plotting

/// How a lane is marked on maps, in tables and in charts.
struct LaneMark {
  private let index: Int
  private let count: Int

  /// The mark of a lane of some.
  init(_ index: Int, of count: Int) {
    self.index = index
    self.count = count
  }

  /// A disc for one alone, a number in a race.
  var head: Unicode.Scalar { count == 1 ? "●" : Glyphs.digit(index + 1) }

  /// Its ink: four meanings of colour go round.
  var ink: Ink { count == 1 ? .trail : .ghost(Int8(index % 4 + 1)) }

  /// How dotted its line is: the one in focus is drawn through, those of one colour differ.
  func dash(isFocus: Bool) -> Int { isFocus ? 1 : 2 + index / 4 }
}

extension Glyphs {
  /// The digit of a number from 0 to 9.
  static func digit(_ number: Int) -> Unicode.Scalar {
    Unicode.Scalar(0x30 + UInt8(min(max(number, 0), 9)))
  }

  /// The letter that stands for a kept walk: numbers are those who race.
  static func letter(_ number: Int) -> Unicode.Scalar {
    Unicode.Scalar(0x60 + UInt8(min(max(number, 1), 26)))
  }
}
