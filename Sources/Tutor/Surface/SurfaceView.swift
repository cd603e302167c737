import Engine
import Plotting

/// Which part of the plane is shown.
enum SurfaceView: Hashable, Sendable {
  /// The part that is worth seeing, and the way as long as it stays near.
  case whole
  /// The way and the minimum, as large as they fit.
  case path
  /// A part that was asked for.
  case window(x: ClosedRange<Double>, y: ClosedRange<Double>)

  /// Reads `whole`, `path`, or four numbers.
  init(parsing text: String) throws(UserError) {
    switch text {
    case "whole": self = .whole
    case "path", "fit", "lens": self = .path
    default: self = try Self.window(text)
    }
  }

  private static func window(_ text: String) throws(UserError) -> SurfaceView {
    let parts = words(of: text)
    guard parts.count == 4 else {
      throw UserError(
        en: "view: '\(shown(text))' is neither whole, path nor four numbers like -5 5 -3 3",
        zh: "view：“\(shown(text))”不是 whole、path，也不是 -5 5 -3 3 这样的四个数")
    }
    var numbers: [Double] = []
    for part in parts { numbers.append(try number(from: part, for: "view")) }
    guard numbers[0] < numbers[1], numbers[2] < numbers[3] else {
      throw UserError(
        en: "view: the first number of each pair has to be the smaller one",
        zh: "view：每一对数都要先小后大")
    }
    return .window(x: numbers[0]...numbers[1], y: numbers[2]...numbers[3])
  }

  /// The view as it is typed.
  var typed: String {
    switch self {
    case .whole: "whole"
    case .path: "path"
    case .window(let x, let y):
      "\(x.lowerBound) \(x.upperBound) \(y.lowerBound) \(y.upperBound)"
    }
  }

  /// The next one that the key visits.
  var following: SurfaceView { self == .whole ? .path : .whole }

  /// The name in a title.
  var name: Localized {
    switch self {
    case .whole: Localized(en: "whole", zh: "全图")
    case .path: Localized(en: "path", zh: "路径")
    case .window: Localized(en: "window", zh: "窗口")
    }
  }
}
