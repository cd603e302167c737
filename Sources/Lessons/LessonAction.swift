import Tutor

/// Something that is done to a panel: the language of lessons, macros and replays.
public enum LessonAction: Hashable, Sendable {
  /// Sets a quantity.
  case set(name: String, value: String)
  /// Makes some steps.
  case step(Int)
  /// Makes steps until an expression holds, which has to be within so many.
  case until(Expression, limit: Int)
  /// Goes back to step 0; what is set stays.
  case reset
  /// Waits so many milliseconds; proofs do not.
  case wait(Int)

  /// How many steps it makes at most.
  public var stepLimit: Int {
    switch self {
    case .step(let count): count
    case .until(_, let limit): limit
    case .set, .reset, .wait: 0
    }
  }
}

/// Reads a time such as `300ms`; `nil` when it is none or longer than a minute.
func milliseconds(_ text: String) -> Int? {
  guard text.hasSuffix("ms"), let number = Int(text.dropLast(2)) else { return nil }
  return (0...ActionList.waitLimit).contains(number) ? number : nil
}
