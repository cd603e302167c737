public import Tutor

/// The terms of the lessons in both languages, each with a sentence about it: `terms.tsv`.
public struct Terms: Sendable {
  /// A term.
  public struct Term: Hashable, Sendable {
    /// The name by which it is asked for.
    public let id: String
    /// What it is called.
    public let name: Localized
    /// One sentence about it.
    public let gloss: Localized
  }

  /// The terms, in the order of the file.
  public private(set) var terms: [Term] = []
  /// What is wrong with the list.
  public private(set) var findings: [Finding] = []

  /// The most terms of a list.
  private static let countLimit = 1000

  /// Reads lines of `id`, English, Chinese and a gloss in each, with tabs between.
  ///
  /// - Parameters:
  ///   - bytes: the content of the file.
  ///   - file: its name for findings.
  public init(_ bytes: [UInt8], file: String) {
    do throws(Finding) {
      let lines = try LessonText(bytes, file: file).lines.prefix(Self.countLimit)
      for (index, line) in lines.enumerated() where !isBlank(line) {
        read(line, at: index + 1, file: file)
      }
    } catch {
      findings = [error]
    }
  }

  /// The terms of a folder; none where there is no list.
  static func read(in root: String) -> Terms {
    let path = "\(root)/terms.tsv"
    guard RegularFile.exists(path) else { return Terms() }
    do throws(RegularFile.Refusal) {
      let bytes = try RegularFile.read(path, inside: root, limit: LessonText.sizeLimit)
      return Terms(bytes, file: path)
    } catch {
      var terms = Terms()
      terms.findings = [
        Finding(.unreadable, file: path, line: 1, "the file cannot be read: \(error.message)")
      ]
      return terms
    }
  }

  private init() {}

  /// The term of an id or a name in either language.
  public func term(_ name: String) -> Term? {
    terms.first { $0.id == name || $0.name.en == name || $0.name.zh == name }
  }

  private mutating func read(_ line: String, at number: Int, file: String) {
    let fields = line.split(separator: "\t", omittingEmptySubsequences: false).map { trimmed($0) }
    func report(_ message: String) {
      findings.append(Finding(.term, file: file, line: number, message))
    }
    guard fields.count == 5, !fields.contains("") else {
      return report("\(fields.filter { !$0.isEmpty }.count) fields; a line has 5 with tabs between")
    }
    guard isID(fields[0]) else {
      return report("'\(shown(fields[0]))' is not a name of a-z, 0-9 and '-'")
    }
    guard !terms.contains(where: { $0.id == fields[0] }) else {
      return report("'\(fields[0])' is there twice")
    }
    terms.append(
      Term(
        id: fields[0], name: Localized(en: fields[1], zh: fields[2]),
        gloss: Localized(en: fields[3], zh: fields[4])))
  }
}
