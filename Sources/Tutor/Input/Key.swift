public import Plotting

/// What a keyboard or a mouse can say, whatever terminal it sits at.
public enum Key: Hashable, Sendable {
  /// A character that was typed, Chinese text too; Space is `" "`.
  case character(Character)
  /// Enter or Return.
  case enter
  /// Escape, alone.
  case escape
  /// Tab.
  case tab
  /// Shift-Tab.
  case backTab
  /// Backspace.
  case backspace
  /// Delete.
  case delete
  /// An arrow key.
  case up, down, left, right
  /// Home, End, Page Up and Page Down.
  case home, end, pageUp, pageDown
  /// F1 to F12.
  case function(Int)
  /// A letter while Ctrl is held, as a lower-case letter.
  case control(Character)
  /// Something the mouse did in a cell.
  case mouse(MouseAction, Point)
  /// Text that was pasted in one piece.
  case paste(String)
  /// A sequence of bytes that is no key of ours.
  case unknown
}
