import Engine

/// What can be set on a network, each quantity named once.
public enum NetworkControl: ControlList {
  /// All of them, in the order in which help lists them.
  public static let all: [Control<NetworkSettings>] = data + network + training

  /// What the panel is called in messages.
  public static let panel = Localized(en: "mlp", zh: "网络")

  /// The names of all that can be set, of what only changes the picture too.
  public static var names: [(name: String, aliases: [String])] {
    all.map { ($0.name, $0.aliases) } + NetworkLook.controls.map { ($0.name, $0.aliases) }
  }

  /// Sets one quantity; what only changes the picture is read and has no effect.
  ///
  /// - Parameters:
  ///   - name: the control's name.
  ///   - value: what was typed.
  ///   - settings: changed when all is well, else left alone.
  /// - Throws: `UserError` for an unknown name, with the nearest known one, or a bad value.
  public static func set(
    _ name: String, to value: String, in settings: inout NetworkSettings
  ) throws(UserError) {
    guard NetworkLook.table.named(name) == nil else {
      var look = NetworkLook()
      return try NetworkLook.table.set(name, to: value, in: &look)
    }
    try table.set(name, to: value, in: &settings)
  }
}

/// A number that must lie within bounds, where there are some.
func number(
  from text: String, for name: String, within bounds: ClosedRange<Double>?
) throws(UserError) -> Double {
  let value = try number(from: text, for: name)
  if let bounds, !bounds.contains(value) { throw outside(text, bounds, name) }
  return value
}

/// A whole number that must lie within bounds.
func wholeNumber(
  from text: String, for name: String, within bounds: ClosedRange<Int>
) throws(UserError) -> Int {
  let value = try wholeNumber(from: text, for: name)
  guard bounds.contains(value) else { throw outside(text, bounds, name) }
  return value
}

private func outside<Bound: CustomStringConvertible>(
  _ text: String, _ bounds: ClosedRange<Bound>, _ name: String
) -> UserError {
  let ends = [bounds.lowerBound, bounds.upperBound].map(\.description)
    .map { $0.hasSuffix(".0") ? String($0.dropLast(2)) : $0 }
  let range = ends.joined(separator: "…")
  return UserError(
    en: "\(name): \(shown(text)) is outside \(range)", zh: "\(name)：\(shown(text)) 不在 \(range) 之内")
}

/// The words of a value that has several, apart by blanks or commas.
func words(of text: String) -> [String] {
  text.split { $0.isWhitespace || $0 == "," || $0 == "，" }.map(String.init)
}
