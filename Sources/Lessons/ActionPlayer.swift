import Tutor

/// Plays actions on a panel.
struct ActionPlayer {
  /// What kept it from going on.
  enum Failure: Error {
    /// A quantity could not be set.
    case refused(ActionList.Element, UserError)
    /// What was waited for did not come.
    case notReached(ActionList.Element, Expression, limit: Int)
    /// More steps than a proof may make.
    case tooManySteps(ActionList.Element, limit: Int)
    /// Whoever watches has seen enough.
    case stopped
  }

  /// The panel.
  private(set) var panel: any HeadlessPanel
  private var steps = 0

  /// A player that has done nothing.
  init(_ panel: any HeadlessPanel) {
    self.panel = panel
  }

  /// Goes back to the beginning: no steps count so far.
  mutating func forgetSteps() { steps = 0 }

  /// Plays all actions.
  ///
  /// - Parameters:
  ///   - list: the actions.
  ///   - watch: looks at the panel after each step and each setting; false stops the play. It is
  ///     told whether a step was made.
  /// - Throws: what kept it from going on.
  mutating func play(
    _ list: ActionList, watch: (any HeadlessPanel, _ stepped: Bool) -> Bool = { _, _ in true }
  ) throws(Failure) {
    var place = 0
    while place < list.elements.count {
      let element = list.elements[place]
      let settings = list.elements[place...].prefix { $0.action.isSetting }
      guard settings.isEmpty else {
        try set(Array(settings), watch)
        place += settings.count
        continue
      }
      try play(element, watch)
      place += 1
    }
  }

  /// Settings in a row are made together: only the last state has to make sense.
  private mutating func set(
    _ elements: [ActionList.Element], _ watch: (any HeadlessPanel, Bool) -> Bool
  ) throws(Failure) {
    let pairs = elements.compactMap { element in
      if case .set(let name, let value) = element.action { (name, value) } else { nil }
    }
    do throws(UserError) {
      try panel.set(pairs)
    } catch {
      throw .refused(elements[elements.count - 1], error)
    }
    guard watch(panel, false) else { throw .stopped }
  }

  private mutating func play(
    _ element: ActionList.Element, _ watch: (any HeadlessPanel, Bool) -> Bool
  ) throws(Failure) {
    switch element.action {
    case .set, .wait: break
    case .reset:
      panel.reset()
      guard watch(panel, false) else { throw .stopped }
    case .step(let count):
      for _ in 0..<count { try step(element, watch) }
    case .until(let expression, let limit):
      var made = 0
      while !panel.satisfies(expression) {
        guard made < limit else { throw .notReached(element, expression, limit: limit) }
        try step(element, watch)
        made += 1
      }
    }
  }

  private mutating func step(
    _ element: ActionList.Element, _ watch: (any HeadlessPanel, Bool) -> Bool
  ) throws(Failure) {
    guard steps < panel.stepLimit else {
      throw .tooManySteps(element, limit: panel.stepLimit)
    }
    panel.step()
    steps += 1
    guard watch(panel, true) else { throw .stopped }
  }
}

extension LessonAction {
  fileprivate var isSetting: Bool {
    if case .set = self { true } else { false }
  }
}

extension ActionPlayer.Failure {
  /// What a message says of it.
  func text(on panel: any HeadlessPanel, names: [String] = []) -> String {
    switch self {
    case .refused(_, let error): error.message.en
    case .notReached(_, let expression, let limit):
      "not (\(shownExpression(expression))) after \(limit) steps; "
        + panel.account(also: expression.variables.map(\.name))
    case .tooManySteps(_, let limit): "more than \(limit) steps"
    case .stopped: "stopped"
    }
  }
}

/// An expression in a message.
func shownExpression(_ expression: Expression) -> String { harmless(expression.text) }

extension HeadlessPanel {
  /// Where it is, in the values of some variables: `step=9 x=0.757558 loss=-0.124886`.
  func account(also names: [String]) -> String {
    let first = landmarks.filter { value(of: $0) != nil }
    var listed = first
    for name in names where !listed.contains(name) { listed.append(name) }
    return listed.map { name in
      "\(name)=\(value(of: name).map { NumberWord.of($0) } ?? "none")"
    }.joined(separator: " ")
  }
}
