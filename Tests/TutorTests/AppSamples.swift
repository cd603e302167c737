import Plotting

@testable import Tutor

/// A program that stands still between keys, after some of them.
func pressing(_ keys: String = "", size: Size = Size(width: 80, height: 24)) throws -> App {
  var app = App()
  app.reducedMotion = true
  app.size = size
  _ = app.play(try KeyScript(parsing: keys))
  return app
}

extension App {
  /// The curve, which must be what is open.
  var curve: CurveStage {
    get {
      guard let curve = stage as? CurveStage else { preconditionFailure("no curve is open") }
      return curve
    }
    set { stage = newValue }
  }

  /// The panel of the curve.
  var panel: CurvePanel {
    get { curve.panel }
    set { curve.panel = newValue }
  }

  /// Sets one quantity.
  mutating func set(_ name: String, to value: String) throws(UserError) {
    try set([(name, value)])
  }

  /// Presses keys and tells whether the program wants to end.
  mutating func quits(after keys: String) throws -> Bool {
    !play(try KeyScript(parsing: keys))
  }

  /// The message in a language, empty when there is none.
  func said(in language: Language = .en) -> String {
    switch message {
    case .done(let text), .refusal(let text), .success(let text), .warning(let text):
      text[language]
    case nil: ""
    }
  }

  /// The frame in the program's own window, as text.
  var screen: String { frame(size: size).description }
}
