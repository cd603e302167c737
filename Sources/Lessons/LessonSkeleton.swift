internal import Glibc
import Tutor

/// A new lesson in both languages, with one of everything, to be written over.
public struct LessonSkeleton: Sendable {
  /// Why it was not written.
  public enum Refusal: Error, Hashable, Sendable {
    /// The id will not do, or there is such a lesson.
    case usage(String)
    /// A file or folder cannot be made.
    case cannotCreate(String)
    /// A file cannot be written whole.
    case cannotWrite(String)
  }

  private let id: String
  private let root: String

  /// A lesson of an id, in a folder of lessons.
  public init(id: String, in root: String) {
    self.id = id
    self.root = root
  }

  /// Writes the two files, with the number after the last.
  ///
  /// - Returns: their paths.
  /// - Throws: what is in the way; then nothing was written.
  public func write() throws(Refusal) -> [String] {
    guard isID(id) else {
      throw .usage("'\(shown(id))' is not a name of a-z, 0-9 and '-' that begins with a letter")
    }
    let names = Language.allCases.flatMap { language in
      (RegularFile.names(in: "\(root)/\(language.rawValue)") ?? []).compactMap { LessonName($0) }
    }
    guard !names.contains(where: { $0.id == id }) else {
      throw .usage("there is a lesson '\(id)' already")
    }
    let number = (names.map(\.number).max() ?? 0) + 1
    let name = (number < 10 ? "0" : "") + "\(number)-\(id).md"
    var written: [String] = []
    do {
      try makeFolder(root)
      for language in Language.allCases {
        try makeFolder("\(root)/\(language.rawValue)")
        let path = "\(root)/\(language.rawValue)/\(name)"
        try write(text(in: language), to: path)
        written.append(path)
      }
    } catch {
      for path in written { unlink(path) }
      throw error
    }
    return written
  }

  private func makeFolder(_ path: String) throws(Refusal) {
    guard mkdir(path, 0o777) != 0, errno != EEXIST else { return }
    throw .cannotCreate("\(path): \(String(cString: strerror(errno)))")
  }

  /// Writes a file that is not there yet; one that cannot be written whole is taken away again.
  private func write(_ text: String, to path: String) throws(Refusal) {
    let descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else {
      throw .cannotCreate("\(path): \(String(cString: strerror(errno)))")
    }
    let bytes = Array(text.utf8)
    let count = Glibc.write(descriptor, bytes, bytes.count)
    // A disk that takes a part has no room for the rest.
    let code = count < 0 ? errno : ENOSPC
    guard close(descriptor) == 0, count == bytes.count else {
      unlink(path)
      throw .cannotWrite("\(path): \(String(cString: strerror(code)))")
    }
  }

  /// The lesson in one language; its machine part is the same in both.
  func text(in language: Language) -> String {
    let words = Words(language)
    return """
      ---
      format: 1
      id: \(id)
      title: \(words.title)
      lang: \(language.rawValue)
      kind: extra
      requires: []
      minutes: 10
      objectives:
        - \(words.objective)
      ---

      ## \(words.first)

      ::: scene
      panel: curve
      f: 2x^2 - 3x + 1
      start: 0
      lr: 0.1
      :::

      \(words.text)

      ::: predict
      id: first-step
      observe: step 1
      proof: x within 0.000001 of 0.3
      \(words.question)

      - [x] \(words.right)
      - [ ] \(words.wrong)
        > \(words.feedback)

      ::: explain
      \(words.explanation)
      :::
      :::

      ---

      ## \(words.second)

      ::: scene
      panel: curve
      f: 2x^2 - 3x + 1
      start: 0
      lr: 0.1
      allow: [lr]
      :::

      ::: goal
      id: one-step
      check: error < 0.001
      within: 1
      solution: set lr 0.25; step 1
      fails: step 1
      \(words.task)

      ::: hint
      \(words.hint)
      :::

      ::: explain
      \(words.why)
      :::
      :::

      ::: notes
      minutes: 5
      \(words.notes)
      :::

      """
  }

  /// What differs between the languages.
  private struct Words {
    private let language: Language

    init(_ language: Language) {
      self.language = language
    }

    private func text(_ en: String, _ zh: String) -> String { language == .en ? en : zh }

    var title: String { text("A title", "标题") }
    var objective: String { text("Say what the learner can do afterwards", "写出学完后会做什么") }
    var first: String { text("One idea", "一个想法") }
    var second: String { text("Try it", "自己试试") }
    var text: String {
      text("At `x = 0` the slope is −3. `lr` is {{lr}}.", "在 `x = 0` 处斜率是 −3，`lr` 是 {{lr}}。")
    }
    var question: String { text("Where does the first step land?", "第一步落在哪里？") }
    var right: String { text("at 0.3", "0.3") }
    var wrong: String { text("at −0.3", "−0.3") }
    var feedback: String {
      text("That is up the hill: the minus sign is missing.", "那是往上走：漏了负号。")
    }
    var explanation: String { text("`0 − 0.1 × (−3) = 0.3`.", "`0 − 0.1 × (−3) = 0.3`。") }
    var task: String {
      text("Find the `lr` that lands on the bottom in one step.", "找到一步落到谷底的 `lr`。")
    }
    var hint: String { text("The keys `+` and `-` change lr.", "`+` 和 `-` 键改 lr。") }
    var why: String {
      text("One over the bend of the curve: `1/4`.", "弯曲程度分之一：`1/4`。")
    }
    var notes: String { text("What only the speaker sees.", "只有讲课的人看得到。") }
  }
}
