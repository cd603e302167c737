/// What is to be exported, and where to: `torch run.py`, `screen picture.svg`.
public struct ExportOrder: Hashable, Sendable {
  /// What can be exported.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    /// A PyTorch script that trains on.
    case torch
    /// The steps so far, as comma-separated values.
    case steps
    /// The picture on the screen.
    case screen
    /// The numbers that were learned.
    case weights
    /// The run itself, to be opened again.
    case run
    /// The points that were drawn, as comma-separated values.
    case points

    /// The endings that a file of this kind may have.
    var endings: [String] {
      switch self {
      case .torch: ["py"]
      case .steps, .points: ["csv"]
      case .screen: Export.ScreenFormat.allCases.map(\.rawValue)
      case .weights: WeightFormat.allCases.map(\.rawValue)
      case .run: ["run"]
      }
    }
  }

  /// What is exported.
  public let kind: Kind
  /// The name of the file.
  public let name: String
  /// Whether a file of that name may be replaced.
  public let replaces: Bool

  /// An order.
  ///
  /// - Parameters:
  ///   - kind: what is exported.
  ///   - name: the name of the file, whose ending tells the format.
  ///   - replaces: whether a file of that name may be replaced.
  /// - Throws: `UserError` for a name without an ending that fits, or with a control character.
  public init(_ kind: Kind, to name: String, replaces: Bool = false) throws(UserError) {
    guard name.unicodeScalars.allSatisfy(\.mayBeInName) else {
      throw .controlInName(name, in: "export")
    }
    (self.kind, self.name, self.replaces) = (kind, name, replaces)
    guard kind.endings.contains(ending) else { throw .ending(of: name, for: kind) }
  }

  /// Reads what was typed behind `export`: a kind, then the name, which may have blanks.
  ///
  /// - Parameters:
  ///   - text: such as `torch run.py`.
  ///   - replaces: whether a file of that name may be replaced.
  /// - Throws: `UserError` that says what would do.
  init(parsing text: String, replaces: Bool) throws(UserError) {
    let word = text.prefix { !$0.isWhitespace }
    guard !word.isEmpty else { throw .exportsNothing }
    let kind: Kind = try choice(String(word), for: "export")
    let name = text.dropFirst(word.count).drop(while: \.isWhitespace)
    guard !name.isEmpty else { throw .noName(for: kind) }
    try self.init(kind, to: String(name), replaces: replaces)
  }

  /// Reads what was typed behind `save`: the name of a file for the run.
  ///
  /// - Parameters:
  ///   - name: such as `lesson.run`; without an ending it gets one.
  ///   - replaces: whether a file of that name may be replaced.
  /// - Throws: `UserError` that says what would do.
  init(saving name: String, replaces: Bool) throws(UserError) {
    guard !name.isEmpty else { throw .savesNothing }
    let file = name.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    try self.init(.run, to: file.contains(".") ? name : name + ".run", replaces: replaces)
  }

  /// The order as it is typed.
  package var line: String { "export\(replaces ? "!" : "") \(kind.rawValue) \(name)" }

  /// What stands behind the last point of the file's name, in small letters.
  var ending: String {
    let file = name.split(separator: "/", omittingEmptySubsequences: false).last ?? ""
    let parts = file.split(separator: ".", omittingEmptySubsequences: false)
    return parts.count < 2 || parts[0].isEmpty && parts.count == 2
      ? "" : (parts.last ?? "").lowercased()
  }
}

extension Unicode.Scalar {
  /// False for what would let a name in a list of files do more than be read.
  var mayBeInName: Bool {
    switch properties.generalCategory {
    case .control, .surrogate, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}

extension UserError {
  fileprivate static let exportsNothing = UserError(
    en: "export: say what and where: torch FILE.py, steps FILE.csv, screen FILE.svg, "
      + "weights FILE.npz, points FILE.csv",
    zh: "export：请写内容和文件：torch FILE.py、steps FILE.csv、screen FILE.svg、weights FILE.npz、"
      + "points FILE.csv")

  fileprivate static let savesNothing = UserError(
    en: "save: the file is missing; write save FILE.run", zh: "save：缺少文件名；请写 save FILE.run")

  fileprivate static func noName(for kind: ExportOrder.Kind) -> UserError {
    let example = "export \(kind.rawValue) FILE.\(kind.endings[0])"
    return UserError(
      en: "export: the file is missing; write \(example)", zh: "export：缺少文件名；请写 \(example)")
  }

  static func controlInName(_ name: String, in word: String) -> UserError {
    UserError(
      en: "\(word): '\(shown(name))' has a control character in it; take another name",
      zh: "\(word)：“\(shown(name))”里有控制字符；请换一个文件名")
  }

  fileprivate static func ending(of name: String, for kind: ExportOrder.Kind) -> UserError {
    let known = kind.endings.map { ".\($0)" }
    return UserError(
      en: "export: the name of \(kind.rawValue) ends in \(known.joined(separator: " or ")), "
        + "not '\(shown(name))'",
      zh: "export：\(kind.rawValue) 的文件名要以 \(known.joined(separator: " 或 ")) 结尾，"
        + "不是“\(shown(name))”")
  }
}
