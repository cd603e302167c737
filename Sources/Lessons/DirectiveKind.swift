/// The directives of a lesson and the options that each of them has.
enum DirectiveKind: String, CaseIterable {
  case scene
  case demonstration = "do"
  case question = "predict"
  case goal
  case hint
  case explanation = "explain"
  case notes

  /// The names of the options; a scene has those of its panel besides.
  var options: [String] {
    switch self {
    case .scene: ["panel", "view", "allow"]
    case .demonstration: ["run", "every"]
    case .question: ["id", "observe", "proof", "answer", "tolerance", "truth", "unit"]
    case .goal: ["id", "check", "within", "always", "solution", "fails"]
    case .hint, .explanation: []
    case .notes: ["minutes"]
    }
  }

  /// The options that may not be missing.
  var required: [String] {
    switch self {
    case .scene: ["panel"]
    case .demonstration: ["run"]
    case .question: ["id", "observe"]
    case .goal: ["id", "check", "solution"]
    case .hint, .explanation, .notes: []
    }
  }

  /// True for those that stand inside a question or goal only.
  var isInner: Bool { self == .hint || self == .explanation }

  /// True for those that others may stand in.
  var takesInner: Bool { self == .question || self == .goal }
}
