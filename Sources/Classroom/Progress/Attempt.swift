/// What a learner made of one question or goal.
///
/// Whether it is a question or a goal is for the lesson to say: a question has answers and reviews,
/// a goal is reached, and of both the solution can be shown.
public struct Attempt: Hashable, Sendable, Codable {
  /// What was said first, before anything could be seen.
  public struct Answer: Hashable, Sendable, Codable {
    /// The answer in words.
    public let said: String
    /// Whether it was right.
    public let isRight: Bool
    /// When it was said.
    public let when: Int
  }

  /// A goal that was reached by oneself.
  public struct Success: Hashable, Sendable, Codable {
    /// How many steps it took.
    public let steps: Int
    /// When it was reached.
    public let when: Int
  }

  /// An answer that was given again, later.
  public struct Review: Hashable, Sendable, Codable {
    /// Whether it was right.
    public let isRight: Bool
    /// When it was given.
    public let when: Int
  }

  /// The first answer; `nil` when there was none.
  public private(set) var first: Answer?
  /// How often it was answered or reached, reviews not counted.
  public private(set) var tries = 0
  /// The first success; `nil` when there was none.
  public private(set) var reached: Success?
  /// When the solution was shown first; `nil` when it was not.
  public private(set) var shown: Int?
  /// How often it was reviewed.
  public private(set) var reviews = 0
  /// The last review; `nil` when there was none.
  public private(set) var lastReview: Review?
  /// When something happened here last.
  public private(set) var when = 0

  /// Nothing tried yet.
  init() {}

  /// The most characters of an answer that are kept.
  static let answerLimit = 200

  /// True once it was answered, reached or its solution shown, rightly or not.
  public var isSettled: Bool { first != nil || reached != nil || shown != nil }

  /// When it was answered wrongly last; `nil` when the first answer was right or the last review is.
  var mistake: Int? {
    guard let first, !first.isRight else { return nil }
    guard let lastReview else { return first.when }
    return lastReview.isRight ? nil : lastReview.when
  }
}

// MARK: - What happens

extension Attempt {
  /// Notes an answer.
  mutating func answer(_ said: String, isRight: Bool, at moment: Int) {
    let kept = String(String.UnicodeScalarView(said.unicodeScalars.prefix(Self.answerLimit)))
    first = first ?? Answer(said: kept, isRight: isRight, when: moment)
    tries = Moment.within(tries + 1)
    when = moment
  }

  /// Notes that it was reached.
  mutating func reach(steps: Int, at moment: Int) {
    reached = reached ?? Success(steps: Moment.within(steps), when: moment)
    tries = Moment.within(tries + 1)
    when = moment
  }

  /// Notes that the solution was shown.
  mutating func show(at moment: Int) {
    shown = shown ?? moment
    when = moment
  }

  /// Notes a review.
  mutating func review(isRight: Bool, at moment: Int) {
    reviews = Moment.within(reviews + 1)
    lastReview = Review(isRight: isRight, when: moment)
    when = moment
  }

  /// False for numbers that this program never writes.
  var isSound: Bool {
    let numbers = [
      tries, reviews, when, first?.when, reached?.steps, reached?.when, shown, lastReview?.when,
    ]
    return numbers.allSatisfy { Moment.range.contains($0 ?? 0) }
  }
}

extension Attempt: Mergeable {
  func merging(_ other: Attempt) -> Attempt {
    var result = Attempt()
    result.first = earliest(first, other.first)
    result.tries = max(tries, other.tries)
    result.reached = earliest(reached, other.reached)
    result.shown = earliest(shown, other.shown)
    result.reviews = max(reviews, other.reviews)
    result.lastReview = latest(lastReview, other.lastReview)
    result.when = max(when, other.when)
    return result
  }
}

extension Attempt.Answer: Comparable {
  /// The order of time; at the same time wrong before right, then of the words.
  public static func < (first: Self, second: Self) -> Bool {
    (first.when, first.isRight ? 1 : 0, first.said)
      < (second.when, second.isRight ? 1 : 0, second.said)
  }
}

extension Attempt.Success: Comparable {
  /// The order of time; at the same time, of the steps.
  public static func < (first: Self, second: Self) -> Bool {
    (first.when, first.steps) < (second.when, second.steps)
  }
}

extension Attempt.Review: Comparable {
  /// The order of time; at the same time wrong before right.
  public static func < (first: Self, second: Self) -> Bool {
    (first.when, first.isRight ? 1 : 0) < (second.when, second.isRight ? 1 : 0)
  }
}
