/// What a line of a program does, in the order in which a pass of the loop runs them.
public enum CodeLine: Int, CaseIterable, Sendable {
  /// Everything above the loop: it has run before the first step.
  case setUp
  /// The head of the loop: the next pass, and the examples for it.
  case take
  /// The prediction; on the parabola it is the loss already.
  case forward
  /// How far the prediction is from the truth.
  case loss
  /// `zero_grad`: the gradient of the pass before is forgotten.
  case clear
  /// `backward`: the gradient.
  case backward
  /// `step`: the parameters move.
  case update

  /// The lines of a pass that a program has, in order, a crossed out one included.
  static func pass(of program: CodeProgram) -> [CodeLine] {
    switch program {
    case .parabola: [.take, .forward, .clear, .backward, .update]
    case .loop: [.take, .forward, .loss, .clear, .backward, .update]
    }
  }

  /// The number beside the line in all listings, from 1; 0 for what stands above the loop.
  func number(in program: CodeProgram) -> Int {
    (Self.pass(of: program).firstIndex(of: self) ?? -1) + 1
  }

  /// The line that runs after this one; a crossed out one is passed over.
  func following(in settings: CodeSettings) -> CodeLine {
    let lines = Self.pass(of: settings.program).filter { $0 != .clear || settings.zeroesGradient }
    return lines.first { $0.rawValue > rawValue } ?? .take
  }
}
