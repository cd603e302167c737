import Plotting

/// Digits that were drawn, for a file.
extension DigitsStage {
  /// The drawn digits as optdigits has them, so that ``DigitPictures`` reads them again: 64 pixels from
  /// 0 to 16 and the digit, a line each.
  func pointsFile() throws(UserError) -> [UInt8] {
    let rows = panel.settings.added
    guard !rows.isEmpty else {
      throw UserError(
        en: "export: there are no digits of your own: i draws some", zh: "export：还没有自己画的数字：按 i 画")
    }
    guard pad.side == DigitsPadPane.usualSide else {
      throw UserError(
        en: "export: such a file has digits of 8×8 pixels, not \(pad.side)×\(pad.side)",
        zh: "export：这种文件只存 8×8 的数字，不是 \(pad.side)×\(pad.side)")
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
