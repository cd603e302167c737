/// Which part of the curve a plot shows.
public enum CurveView: Hashable, Sendable {
  /// The neighbourhood of the point and the minimum, found anew as the walk goes.
  case lens
  /// What the lecture's script plots: −5 … 5.
  case window
  /// All points of the walk.
  case fit
  /// A range somebody asked for.
  case range(ClosedRange<Double>)

  /// The view that comes after this one when the view key is pressed.
  var following: CurveView {
    switch self {
    case .lens: .window
    case .window: .fit
    case .fit, .range: .lens
    }
  }

  /// The name in a title.
  var name: Localized {
    switch self {
    case .lens: Localized(en: "lens", zh: "放大镜")
    case .window: Localized(en: "window", zh: "原图")
    case .fit: Localized(en: "fit", zh: "全程")
    case .range: Localized(en: "view", zh: "视野")
    }
  }
}

extension CurveView {
  /// The view as it is typed.
  var typed: String {
    switch self {
    case .lens: "lens"
    case .window: "window"
    case .fit: "fit"
    case .range(let range): "\(range.lowerBound) \(range.upperBound)"
    }
  }

  /// Reads `lens`, `window`, `fit` or the two ends of a range.
  ///
  /// - Parameter text: what was typed.
  /// - Throws: `UserError` when it is none of them.
  public init(parsing text: String) throws(UserError) {
    switch text {
    case "lens": self = .lens
    case "window": self = .window
    case "fit": self = .fit
    default: self = try Self.range(parsing: text)
    }
  }

  private static func range(parsing text: String) throws(UserError) -> CurveView {
    let ends = text.split(separator: " ").map(String.init)
    guard ends.count == 2 else {
      throw UserError(
        en: "view: '\(shown(text))' is not lens, window, fit or two numbers like -5 5",
        zh: "view：“\(shown(text))”不是 lens、window、fit，也不是像 -5 5 这样的两个数")
    }
    let low = try number(from: ends[0], for: "view")
    let high = try number(from: ends[1], for: "view")
    guard low < high else {
      throw UserError(
        en: "view: \(shown(ends[0])) is not below \(shown(ends[1]))",
        zh: "view：\(shown(ends[0])) 不小于 \(shown(ends[1]))")
    }
    return .range(low...high)
  }
}
