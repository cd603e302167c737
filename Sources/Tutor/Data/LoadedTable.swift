public import Engine
import Plotting

/// The rows of a file as a network takes them: numbers to see, and a class or a number to learn.
///
/// There may be a million of them, so a table has an identity: settings that hold it are compared
/// and copied in no time, and nothing is read again.
public final class LoadedTable: Sendable {
  /// What the file is called, short enough for a title.
  public let name: String
  /// The rows, in the order of the file.
  public let data: Dataset<Double>
  /// The name of the column that is learned, as the file has it.
  let target: String
  /// How many rows were left out because a value is missing.
  public let droppedRowCount: Int
  /// How many classes there are in the file; the data have two where it is one.
  private let foundClassCount: Int
  /// The names of what a row holds, fit to be shown.
  let inputNames: [String]
  /// The part of the plane in which the rows lie, where they have one number or two; the second is
  /// the target where there is one.
  let window: (x: ClosedRange<Double>, y: ClosedRange<Double>)

  /// The most classes.
  static let classLimit = 8
  /// The most rows of a part that losses, accuracies and maps look at: a look must not take longer
  /// than a picture stands.
  static let lookLimit = 5000

  /// Takes what is learned from a table.
  ///
  /// A target of texts is one of classes. So is one of at most eight whole numbers from 0 to 9, or of
  /// −1 and 1: such numbers are names more often than sizes. All others are numbers.
  ///
  /// - Parameters:
  ///   - table: what was read.
  ///   - order: tells the file and the target.
  /// - Throws: `UserError` where there is no such target, or there are too many classes.
  public init(_ table: CSVTable, for order: LoadOrder) throws(UserError) {
    let file = order.name.split(separator: "/").last.map(String.init) ?? order.name
    name = shown(file)
    droppedRowCount = table.droppedRowCount
    do throws(CSVError) {
      let index =
        try order.target.map { name throws(CSVError) in try table.index(of: name) }
        ?? table.columns.count - 1
      target = table.columns[index].name
      let problem: CSVTable.Problem =
        table.columns[index].isCategorical || table.holdsClassNumbers(inColumn: index)
        ? .classification : .regression
      let found: Dataset<Double> = try table.dataset(
        predicting: target, problem: problem, encoding: .index)
      foundClassCount = found.classCount
      data = found.withTwoClasses
    } catch {
      throw UserError(error.message)
    }
    inputNames = data.featureNames.map { shown($0) }
    window = data.window
    guard data.classCount <= Self.classLimit else {
      throw UserError(
        en:
          "\(targetName) has \(data.classCount) classes; at most \(Self.classLimit) are learned here",
        zh: "\(targetName) 有 \(data.classCount) 类；这里最多学 \(Self.classLimit) 类")
    }
  }

  /// The name of the column that is learned, fit to be shown.
  public var targetName: String { shown(target) }

  /// The names of the classes, fit to be shown.
  var classNames: [String] { data.classNames.map { shown($0) } }

  /// Rows of such a table as a file that is read as this one was.
  func pointsFile(of rows: [AddedRow]) -> PointsFile {
    PointsFile(
      names: data.featureNames, target: target,
      rows: rows.map { ($0.inputs, fileLabel($0.label)) })
  }

  /// A class as the file writes it; a second one that the file does not have needs a name.
  private func fileLabel(_ label: Int) -> String {
    label < foundClassCount ? data.classNames[label] : "not \(data.classNames[0])"
  }
}

extension LoadedTable: Hashable {
  /// True for one and the same table.
  public static func == (first: LoadedTable, second: LoadedTable) -> Bool { first === second }

  /// Hashes which table it is.
  public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Dataset<Double> {
  /// The same with a second class where there is one only: a network tells two apart.
  fileprivate var withTwoClasses: Dataset {
    guard classCount == 1 else { return self }
    return Dataset(
      inputs: inputs, labels: labels, classNames: classNames + ["?"], featureNames: featureNames,
      encoding: .index)
  }

  /// The part of the plane in which the rows lie, with some room around it.
  fileprivate var window: (x: ClosedRange<Double>, y: ClosedRange<Double>) {
    guard inputWidth <= 2 else { return (-1...1, -1...1) }
    let inputs = inputs
    let x = Self.range(of: inputs, from: 0, by: inputWidth)
    if inputWidth == 2 { return (x, Self.range(of: inputs, from: 1, by: 2)) }
    // Two classes are −1 and 1, or 0 and 1, as the loss has them.
    return (x, isClassification ? -1.5...max(1.5, Double(classCount)) : Self.range(of: targets))
  }

  private static func range(
    of numbers: [Double], from first: Int = 0, by width: Int = 1
  ) -> ClosedRange<Double> {
    var (low, high) = (Double.infinity, -Double.infinity)
    for index in stride(from: first, to: numbers.count, by: width) {
      low = min(low, numbers[index])
      high = max(high, numbers[index])
    }
    guard low <= high else { return 0...1 }
    let room = high > low ? (high / 12 - low / 12) : 1
    let (left, right) = (low - room, high + room)
    return left.isFinite && right.isFinite ? left...right : low...high
  }
}

extension CSVTable {
  /// True for numbers that look like names of classes.
  fileprivate func holdsClassNumbers(inColumn index: Int) -> Bool {
    var found: Set<Double> = []
    for row in 0..<rowCount {
      let value = cells[row * columns.count + index]
      guard value == value.rounded(), (-1...9).contains(value) else { return false }
      found.insert(value)
    }
    return found.contains(-1) ? found == [-1, 1] : found.count <= LoadedTable.classLimit
  }
}

// MARK: - What is said of it

extension LoadedTable {
  /// What was read, in a sentence.
  public var news: Localized {
    let rows = NumberText.grouped(data.count)
    let dropped = NumberText.grouped(droppedRowCount)
    let look = NumberText.grouped(Self.lookLimit)
    let (inputs, classes) = (data.inputWidth, foundClassCount)
    let what =
      classes > 0
      ? Localized(
        en: "\(classes) class\(classes == 1 ? "" : "es")\(names(in: ", "))",
        zh: "\(classes) 类\(names(in: "、"))")
      : Localized(en: "numbers", zh: "数值")
    return Localized(
      en: "\(rows) rows" + (droppedRowCount > 0 ? " (\(dropped) dropped)" : "")
        + ", \(inputs) input\(inputs == 1 ? "" : "s"), target \(targetName): \(what.en)"
        + (data.count > Self.lookLimit ? "; losses look at \(look)" : ""),
      zh: "\(rows) 行" + (droppedRowCount > 0 ? "（丢弃 \(dropped) 行）" : "")
        + "，\(inputs) 个输入，目标 \(targetName)：\(what.zh)"
        + (data.count > Self.lookLimit ? "；损失只看 \(look) 行" : ""))
  }

  /// The classes and what stands for each on maps, where they are few enough for a line.
  private func names(in separator: String) -> String {
    let signs = data.classCount == 2 ? ["o", "+"] : (0..<data.classCount).map(String.init)
    let list = zip(signs, classNames.prefix(foundClassCount)).map { $0 == $1 ? $0 : "\($0) \($1)" }
      .joined(separator: separator)
    return list.count <= 36 && data.count <= Self.lookLimit ? " (\(list))" : ""
  }
}
