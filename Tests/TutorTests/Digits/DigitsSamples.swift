import Plotting

@testable import Tutor

/// Apps with the screen of digits, for tests.
enum DigitsSamples {
  /// The keys that draw a 7 on the pad, the pen beginning in its middle.
  static let seven =
    "i Up Up Up Left Left Enter Right *3 Down *2 Left Down Left Down Enter"

  /// An app after some keys.
  static func app(
    _ keys: String = "", _ settings: [(String, String)] = [],
    size: Size = Size(width: 80, height: 24)
  ) throws -> App {
    var app = App(.digits)
    app.size = size
    app.reducedMotion = true
    try app.set(settings)
    app.forgetChanges()
    _ = app.play(try KeyScript(parsing: keys))
    return app
  }

  /// A few digits only, so that training takes no time.
  static let few = [("n", "100"), ("layers", "64 12 10")]
}

extension App {
  /// The stage of digits.
  var digits: DigitsStage {
    guard let digits = stage as? DigitsStage else { preconditionFailure("another screen is open") }
    return digits
  }

  /// What was last said, in English.
  var said: String {
    switch message {
    case .done(let text), .refusal(let text), .success(let text), .warning(let text): text.en
    case nil: ""
    }
  }
}
