public import Tutor

/// All lessons of a folder: `<lang>/<NN>-<id>.md`, in one language or both, and the list of terms.
///
/// A lesson that is broken takes none of the others with it.
public struct LessonLibrary: Sendable {
  /// A lesson in one language.
  public struct Entry: Sendable {
    /// The language of the folder it is in.
    public let language: Language
    /// Its place in the order and its id; `nil` when the file's name does not tell.
    public let name: LessonName?
    /// The file.
    public let file: String
    /// The lesson; `nil` when something is wrong with it.
    public let lesson: Lesson?
    /// What is wrong with it.
    public let findings: [Finding]
    /// True when the file could not be read at all.
    public let isUnreadable: Bool
  }

  /// The folder.
  public let root: String
  /// All lessons, language by language, in their order.
  public let entries: [Entry]
  /// The terms that can be looked up.
  public let terms: Terms
  /// What is wrong with the folder as a whole and with the terms.
  public let findings: [Finding]

  /// Reads a folder; what cannot be read becomes a finding.
  public init(root: String) {
    self.root = root
    entries = Language.allCases.flatMap { Self.entries(of: $0, in: root) }
    terms = Terms.read(in: root)
    findings = terms.findings + LibraryLint.findings(in: entries)
  }

  /// A lesson.
  ///
  /// - Parameters:
  ///   - id: its id.
  ///   - language: the language that is wanted.
  /// - Returns: the lesson in the other language where it exists in that one only.
  public func lesson(_ id: String, in language: Language) -> Lesson? {
    let found = entries.filter { $0.name?.id == id && $0.lesson != nil }
    return (found.first { $0.language == language } ?? found.first)?.lesson
  }

  private static func entries(of language: Language, in root: String) -> [Entry] {
    let folder = "\(root)/\(language.rawValue)"
    let names = RegularFile.names(in: folder) ?? []
    return names.filter { $0.hasSuffix(".md") }
      .map { entry(at: "\(folder)/\($0)", language: language, inside: root) }
      .sorted { ($0.name?.number ?? .max, $0.file) < ($1.name?.number ?? .max, $1.file) }
  }

  /// Reads one lesson.
  ///
  /// - Parameters:
  ///   - path: the file.
  ///   - language: the language of its folder.
  ///   - root: the folder that links may not lead out of.
  /// - Returns: the lesson, or why it could not be read.
  static func entry(at path: String, language: Language, inside root: String?) -> Entry {
    let name = LessonName(path.lastPathPart)
    do throws(RegularFile.Refusal) {
      let bytes = try RegularFile.read(path, inside: root, limit: LessonText.sizeLimit)
      let result = LessonParser.parse(bytes, file: path)
      return Entry(
        language: language, name: name, file: path, lesson: result.lesson,
        findings: result.findings, isUnreadable: false)
    } catch {
      let finding = Finding(
        .unreadable, file: path, line: 1, "the file cannot be read: \(error.message)")
      return Entry(
        language: language, name: name, file: path, lesson: nil, findings: [finding],
        isUnreadable: error.isMissing)
    }
  }
}

// MARK: - Where lessons are

extension LessonLibrary {
  /// The folder that lessons are read from.
  ///
  /// - Parameters:
  ///   - chosen: the folder that a user names; nothing else is looked at then.
  ///   - executable: the program's own path.
  /// - Returns: `<executable>/../share/descent/lessons` or the folder `lessons` of the package that
  ///   the program was built in; `nil` when there is neither.
  public static func folder(chosen: String?, executable: String) -> String? {
    if let chosen { return RegularFile.isFolder(chosen) ? chosen : nil }
    let binary = (RegularFile.realPath(executable) ?? executable).parentPath
    let installed = binary.parentPath + "/share/descent/lessons"
    if RegularFile.isFolder(installed) { return installed }
    // The package lies above the folder of the build: .build/<triple>/release/descent.
    var folder = binary
    while folder != "/", folder != "." {
      if folder.lastPathPart.hasPrefix(".build") {
        let lessons = folder.parentPath + "/lessons"
        return RegularFile.isFolder(lessons) ? lessons : nil
      }
      folder = folder.parentPath
    }
    return nil
  }
}
