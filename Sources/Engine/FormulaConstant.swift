/// A number with a name.
enum FormulaConstant: String, CaseIterable, Hashable, Sendable {
  case pi
  case e

  var value: Double {
    switch self {
    case .pi: Double.pi
    case .e: 0x1.5bf0a8b145769p+1
    }
  }
}
