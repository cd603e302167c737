internal import Lessons

/// A piece of a handout that stands by itself, before it is known in which format it is printed.
indirect enum HandoutBlock: Hashable, Sendable {
  /// A heading; 1 is the title of the handout.
  case heading(level: Int, [Inline])
  /// A paragraph.
  case paragraph([Inline])
  /// A list.
  case list([HandoutItem])
  /// A quotation.
  case quote([HandoutBlock])
  /// Lines that stay as they are.
  case code(String)
  /// A table.
  case table(BlockTable)
  /// Labels with room to write a word or a number behind each; a unit may follow the room.
  case fields([HandoutField])
  /// A label with room to write to the end of the line.
  case line(label: String)
  /// A line across the page, where a new sheet may begin.
  case rule
}
