import Plotting

/// Digits that were drawn, for a file.
extension DigitsStage {
  /// The drawn digits as optdigits has them, so that ``DigitPictures`` reads them again: the pixels from
  /// 0 to 16, 64 of them or as many as the pad has, and the digit, a line each.
  func pointsFile() throws(UserError) -> [UInt8] {
    let rows = panel.settings.added
    guard !rows.isEmpty else {
      throw UserError(
        en: "export: there are no digits of your own: i draws some", zh: "export：还没有自己画的数字：按 i 画")
    }
    let lines = rows.map { row in
      row.inputs.map { NumberText.fixed($0 * 16, decimals: 0) } + ["\(row.label)"]
    }
    return Array(lines.map { $0.joined(separator: ",") + "\n" }.joined().utf8)
  }

  var unsavedPointCount: Int {
    panel.settings.added == harvest.saved ? 0 : panel.settings.added.count
  }

  mutating func notePointsSaved() { harvest.saved = panel.settings.added }
}
