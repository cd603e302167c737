internal import Plotting

/// Marks of lessons, where the stand-ins of ASCII for symbols would look alike.
extension Charset {
  /// True where symbols are written in ASCII.
  private var hasNoSymbols: Bool { self == .plain || self == .ascii }

  /// What stands before the task of a goal: as `◇` becomes `x`, it would look like a wrong answer.
  var goalMark: String { hasNoSymbols ? ">" : "◇" }

  /// The mark of the page that is read.
  var pageMark: Unicode.Scalar { hasNoSymbols ? "#" : "◆" }

  /// What a bar of hands is made of: as `█` becomes `8`, it would look like a number.
  var bar: String { hasNoSymbols ? "#" : "█" }
}
