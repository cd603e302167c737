/// What a learner has seen and done in one lesson.
public struct LessonProgress: Hashable, Sendable {
  /// A page that was on the screen.
  public struct Stop: Hashable, Sendable, Codable {
    /// The page, counted from 0.
    public let page: Int
    /// When it was on the screen.
    public let when: Int
  }

  /// The page seen last; `nil` when none was.
  public private(set) var stop: Stop?
  /// All pages seen, counted from 0; one can jump.
  public private(set) var visited: Set<Int> = []
  /// What was tried, by the ids of the questions and goals.
  public private(set) var attempts: [String: Attempt] = [:]

  /// Nothing seen yet.
  init() {}

  /// When something happened here last; 0 when nothing did.
  public var when: Int { max(stop?.when ?? 0, attempts.values.map(\.when).max() ?? 0) }

  /// Notes that a page is on the screen.
  mutating func visit(_ page: Int, at when: Int) {
    visited.insert(page)
    stop = Stop(page: page, when: when)
  }

  /// Changes the record of a question or goal.
  mutating func change(_ exercise: String, _ body: (inout Attempt) -> Void) {
    body(&attempts[exercise, default: Attempt()])
  }

  /// False for numbers that this program never writes.
  var isSound: Bool {
    let numbers = [stop?.page ?? 0, stop?.when ?? 0] + visited
    return numbers.allSatisfy(Moment.range.contains) && attempts.values.allSatisfy(\.isSound)
  }
}

extension LessonProgress: Mergeable {
  func merging(_ other: LessonProgress) -> LessonProgress {
    var result = LessonProgress()
    result.stop = latest(stop, other.stop)
    result.visited = visited.union(other.visited)
    result.attempts = merged(attempts, other.attempts)
    return result
  }
}

extension LessonProgress.Stop: Comparable {
  /// The order of time; at the same time, of the pages.
  public static func < (first: Self, second: Self) -> Bool {
    (first.when, first.page) < (second.when, second.page)
  }
}

extension LessonProgress: Codable {
  private enum CodingKeys: CodingKey {
    case stop, visited, attempts
  }

  /// Reads what `encode(to:)` wrote.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: CodingKeys.self)
    stop = try container.decodeIfPresent(Stop.self, forKey: .stop)
    visited = Set(try container.decode([Int].self, forKey: .visited))
    attempts = try container.decode([String: Attempt].self, forKey: .attempts)
  }

  /// Writes the pages in order, so that equal values make equal files.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(stop, forKey: .stop)
    try container.encode(visited.sorted(), forKey: .visited)
    try container.encode(attempts, forKey: .attempts)
  }
}
