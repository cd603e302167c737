import Engine

/// A row that joins the training set of a network, before the first step or in mid-run.
///
/// It counts from the next batch on: it stands behind the rows of the data and has its turn at the
/// end of the pass. A batch is never divided; that of the last step is over, so there is none under
/// way. Weights, the memory of the update rule and the place in the pass stay. Rows for the test do
/// too.
public struct AddedRow: Hashable, Sendable {
  /// The numbers of the row as the data have them, before features are made of them and scaled: x
  /// and y of a point, 64 pixels from 0 to 1 of a digit.
  public var inputs: [Double]
  /// Its class, from 0; where numbers are learned, 1 stands for +1 and 0 for −1.
  public var label: Int

  /// A row with its class.
  public init(inputs: [Double], label: Int) {
    self.inputs = inputs
    self.label = label
  }

  /// The most rows that may join: every change of them is kept, so that going back is exact.
  static let countLimit = 1000
  /// The most rows of the data that others may join, for the same reason.
  static let dataLimit = 20_000
}

// MARK: - Rows as text

extension AddedRow {
  /// Reads rows such as `0 0 o; 1 1 +` or `2 3.5 7`: their numbers and a class, parted by
  /// semicolons.
  ///
  /// - Parameters:
  ///   - text: rows, or `none`.
  ///   - name: what the rows are for, named in messages.
  /// - Returns: the rows in the order in which they were written.
  /// - Throws: `UserError` that names the first row that cannot be read.
  static func list(from text: String, for name: String) throws(UserError) -> [AddedRow] {
    guard text != "none" else { return [] }
    var rows: [AddedRow] = []
    for part in text.split(whereSeparator: { ";；\n".contains($0) }) {
      let words = words(of: String(part))
      if !words.isEmpty { rows.append(try Self(words, name)) }
    }
    guard !rows.isEmpty else {
      throw UserError(
        en: "\(name): there is no point; write them like 0 0 o; 1 1 +, or none",
        zh: "\(name)：一个点也没有；请写成 0 0 o; 1 1 +，或 none")
    }
    return rows
  }

  /// Rows as they are read, `none` for no row.
  static func text(of rows: [AddedRow]) -> String {
    let texts = rows.map { row in
      row.inputs.map { $0.settingText ?? "" }.joined(separator: " ") + " \(row.label)"
    }
    return texts.isEmpty ? "none" : texts.joined(separator: "; ")
  }

  private init(_ words: [String], _ name: String) throws(UserError) {
    guard words.count > 1, let label = Self.label(from: words[words.count - 1]) else {
      let found = shown(words.joined(separator: " "))
      throw UserError(
        en: "\(name): '\(found)' is not x, y and a class, as in 0.5 1 +; a ; parts points",
        zh: "\(name)：“\(found)”不是 x、y 加类别，例如 0.5 1 +；点之间用 ; 隔开")
    }
    inputs = []
    for word in words.dropLast() { inputs.append(try number(from: word, for: name)) }
    self.label = label
  }

  /// A class as it is shown: `o` and `+` where there are two, else its number.
  private static func label(from word: String) -> Int? {
    if let isPositive = LabelledPoint.classes[word] { return isPositive ? 1 : 0 }
    guard let label = Int(word), (0...9).contains(label) else { return nil }
    return label
  }
}

// MARK: - What the data take

extension NetworkSettings {
  /// Refuses added rows that the data cannot take.
  ///
  /// - Throws: `UserError` that names the first such row, and what would do.
  func checkAdded() throws(UserError) {
    guard !added.isEmpty else { return }
    let (source, name) = (source, dataName)
    let classes = source.joinableClassCount
    guard classes > 0 else {
      throw UserError(
        en: "points: \(name) has no classes that a point could be of",
        zh: "points：\(name) 没有类别，不能加点")
    }
    try checkAddedCount()
    let width = source.rawWidth
    for (index, row) in added.enumerated() {
      guard row.inputs.count == width else {
        throw UserError(
          en: "points: before the class of row \(index + 1) \(name) needs \(width) number(s), not "
            + "\(row.inputs.count)",
          zh: "points：第 \(index + 1) 行的类别前应有 \(width) 个数（\(name)），不是 \(row.inputs.count) 个")
      }
      guard row.inputs.allSatisfy(\.isFinite) else {
        throw UserError(
          en: "points: row \(index + 1) holds a number that is not finite",
          zh: "points：第 \(index + 1) 行有不是有限值的数")
      }
      guard (0..<classes).contains(row.label) else {
        throw UserError(
          en: "points: row \(index + 1) is of class \(row.label); \(name) has 0…\(classes - 1)",
          zh: "points：第 \(index + 1) 行的类别是 \(row.label)；\(name) 只有 0…\(classes - 1)")
      }
    }
  }

  private func checkAddedCount() throws(UserError) {
    guard added.count <= AddedRow.countLimit else {
      throw UserError(
        en: "points: \(added.count) are too many; at most \(AddedRow.countLimit) join the data",
        zh: "points：\(added.count) 个太多；最多加 \(AddedRow.countLimit) 个")
    }
    let rows = source.rowCount
    guard rows <= AddedRow.dataLimit else {
      throw UserError(
        en: "points: they join data of at most \(AddedRow.dataLimit) rows; these have \(rows)",
        zh: "points：数据最多 \(AddedRow.dataLimit) 行才能加点；现在有 \(rows) 行")
    }
  }
}
