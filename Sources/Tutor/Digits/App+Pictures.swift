public import Engine

/// Digits from a file.
extension App {
  /// Opens the screen of digits on those of a file.
  ///
  /// - Parameter pictures: the digits.
  /// - Throws: `UserError` when they do not go together with what is set.
  public mutating func read(_ pictures: DigitPictures) throws(UserError) {
    open(.digits)
    guard var digits = stage as? DigitsStage else { return }
    try digits.read(pictures)
    let before = stage
    stage = digits
    remember(before)
  }
}

extension DigitsStage {
  /// Learns from the digits of a file from now on.
  mutating func read(_ pictures: DigitPictures) throws(UserError) {
    var settings = panel.settings
    (settings.pictures, settings.added, settings.count, settings.noise) = (pictures, [], nil, nil)
    _ = try change(to: settings.withFittingEnds, lab.look)
    (filter, mode) = (.all, .normal)
  }
}

extension DigitsRun {
  /// The run that names and values describe, at its start, on the digits of a file.
  ///
  /// - Throws: `UserError` for a name or a value that will not do, or when they do not go together.
  package static func begin(
    with pairs: [(name: String, value: String)], on pictures: DigitPictures, keepsAccount: Bool
  ) throws(UserError) -> DigitsRun {
    var setting = opening
    setting.pictures = pictures
    for (name, value) in pairs { try set(name, to: value, in: &setting) }
    return try begin(setting, keepsAccount: keepsAccount)
  }
}
