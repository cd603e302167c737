public import Engine

/// What is wrong with a file, as it is shown.
extension CSVError {
  /// One line; nothing of the file in it speaks to the terminal.
  public var message: Localized { Localized(en: shownWhole(description), zh: shownWhole(chinese)) }

  private var chinese: String {
    switch self {
    case .empty: "文件里没有数据行"
    case .notText: "不是 UTF-8 文本；请存成 UTF-8 的 CSV"
    case .unclosedQuote(let line): "第 \(line) 行：引号没有配对"
    case .textAfterQuote(let line, let column):
      "第 \(line) 行第 \(column) 列：右引号后还有文字；引号内的引号请写成 \"\""
    case .ragged(let line, let found, let needed): "第 \(line) 行有 \(found) 个字段，第一行有 \(needed) 个"
    case .duplicateColumn(let name): "有两列都叫“\(name)”"
    case .unknownColumn(let name, let known): "没有“\(name)”这一列；可用：\(known.joined(separator: "、"))"
    case .missing(let place, let text, let count):
      "\(chinese(place))：缺少数值\(text.isEmpty ? "" : "（“\(text)”）")，全文件共 \(count) 处；请补上，或丢弃这些行"
    case .notFinite(let place, let text): "\(chinese(place))：“\(text)”不是有限的数"
    case .notNumber(let place, let text):
      text.contains(",")
        ? "\(chinese(place))：“\(text)”不是数；请写 1.5，或用 decimal=comma"
        : "\(chinese(place))：“\(text)”不是数，其他行这里是数"
    case .tooManyCategories(let column, let name, let limit):
      "第 \(column) 列（\(name)）有超过 \(limit) 种文字；请去掉这一列"
    case .tooManyColumns(let limit): "超过 \(limit) 列；请去掉一些列，或检查分隔符"
    case .tooManyNumbers(let limit):
      "超过 \(limit) 个数（文字列的每种文字各算一个）；请减少行数，或去掉文字列"
    case .noNumbers(let name): "“\(name)”列是文字，只能作为类别"
    case .cancelled: "已停止读取"
    }
  }

  private func chinese(_ place: Place) -> String {
    "第 \(place.line) 行第 \(place.column) 列（\(place.name)）"
  }
}

/// A sentence with words of a file in it, made fit to be shown; of a very long one the beginning.
private func shownWhole(_ text: String) -> String {
  let harmless = String(
    String.UnicodeScalarView(text.unicodeScalars.prefix(400).map { isHarmless($0) ? $0 : "?" }))
  return harmless.count > 160 ? String(harmless.prefix(159)) + "…" : harmless
}
