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

/// A screen set as on the command line, standing still between keys, after some of them.
func pressing(
  _ keys: String, on kind: StageKind, _ settings: [(String, String)],
  size: Size = Size(width: 80, height: 24)
) throws -> App {
  var app = App(kind)
  app.reducedMotion = true
  app.size = size
  try app.set(settings.map { (name: $0.0, value: $0.1) })
  app.forgetChanges()
  _ = app.play(try KeyScript(parsing: keys))
  return app
}

/// The MLP lab, set as on the command line, standing still between keys, after some of them.
func lab(
  _ keys: String = "", _ settings: [(String, String)] = [],
  size: Size = Size(width: 80, height: 24)
) throws -> App {
  try pressing(keys, on: .mlp, settings, size: size)
}

extension App {
  /// The network, which must be what is open.
  var network: NetworkStage {
    get {
      guard let network = stage as? NetworkStage else { preconditionFailure("no network is open") }
      return network
    }
    set { stage = newValue }
  }

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

  /// Presses keys.
  mutating func press(_ keys: String) throws {
    _ = play(try KeyScript(parsing: keys))
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
