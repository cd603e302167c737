public import Lessons
public import Tutor

/// A lesson in the languages there are: the two have the same pages, questions and goals, so that a
/// place in the one is a place in the other.
public struct LessonPair: Sendable {
  /// The id.
  public let id: String
  /// Its place in the order; `nil` when the file's name does not tell.
  public let number: Int?
  private let english: Lesson
  private let chinese: Lesson

  /// The lesson of a library; `nil` when it has no such lesson that can be read.
  ///
  /// - Parameters:
  ///   - id: its id.
  ///   - library: where it is.
  public init?(_ id: String, in library: LessonLibrary) {
    let entries = library.entries.filter { $0.name?.id == id && $0.lesson != nil }
    let english = entries.first { $0.language == .en }?.lesson
    let chinese = entries.first { $0.language == .zh }?.lesson
    guard let one = english ?? chinese, let other = chinese ?? english else { return nil }
    self.id = id
    self.english = one
    self.chinese = other
    number = entries.first?.name?.number
  }

  /// A lesson that is in no library, with the same pages in both languages.
  init(id: String, number: Int?, english: Lesson, chinese: Lesson) {
    self.id = id
    self.number = number
    self.english = english
    self.chinese = chinese
  }

  /// The lesson in a language, or in the other one where there is no such.
  public subscript(language: Language) -> Lesson { language == .en ? english : chinese }

  /// How many pages it has: where the languages differ, those of the longer one.
  public var pageCount: Int { max(english.pages.count, chinese.pages.count) }

  /// A page in a language, or in the other one where the lesson is shorter in this.
  ///
  /// - Parameters:
  ///   - index: the page, from 0 and below `pageCount`.
  ///   - language: the language that is wanted.
  /// - Returns: the page of the one or the other.
  package func page(_ index: Int, in language: Language) -> Page {
    let wanted = self[language].pages
    return wanted.indices.contains(index)
      ? wanted[index] : self[language == .en ? .zh : .en].pages[index]
  }
}
