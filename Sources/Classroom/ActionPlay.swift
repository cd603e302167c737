package import Lessons
package import Tutor

/// Actions that play on a panel in front of somebody, a few steps at a time.
package struct ActionPlay: Sendable {
  private let elements: [LessonAction]
  /// The action that is played now, and the steps of it that are made.
  private var index = 0
  private var made = 0
  /// Milliseconds between two beats.
  private let pace: Int
  /// The steps of a beat.
  private let stride: Int
  /// Milliseconds that are left to wait.
  private var waiting = 0

  /// A step alone is watched this long, in milliseconds.
  private static let usualPace = 250
  /// As many beats make a play of about four seconds.
  private static let beatLimit = 32
  /// Milliseconds between two beats of a long play.
  private static let shortPace = 120

  /// A play that has not begun.
  ///
  /// - Parameters:
  ///   - list: the actions.
  ///   - pace: milliseconds between two steps; without it few steps are slow and many are fast.
  ///   - app: the panel that it is going to play on.
  package init(_ list: ActionList, pace: Int? = nil, on app: App) {
    self.init(list.elements.map(\.action), pace: pace, steps: 1)
    // How long it takes is known once it was played, which costs less than anybody notices.
    var (rehearsal, stage) = (self, app)
    var steps = 0
    rehearsal.finish(on: &stage) { _, stepped in
      steps += stepped ? 1 : 0
      return true
    }
    self.init(elements, pace: pace, steps: max(1, steps))
  }

  private init(_ elements: [LessonAction], pace: Int?, steps: Int) {
    self.elements = elements
    if let pace {
      self.pace = max(1, pace)
      stride = 1
    } else {
      self.pace = steps <= Self.beatLimit / 2 ? Self.usualPace : Self.shortPace
      stride = max(1, (steps + Self.beatLimit - 1) / Self.beatLimit)
    }
  }

  /// True when nothing is left to do.
  package var isOver: Bool { index >= elements.count }

  /// Milliseconds until the next beat.
  package var interval: Int { waiting > 0 ? waiting : pace }

  /// Makes the next beat.
  ///
  /// - Parameters:
  ///   - app: the panel.
  ///   - look: is told after each step and each setting; false stops the play for good.
  package mutating func beat(
    on app: inout App, look: (App, _ stepped: Bool) -> Bool = { _, _ in true }
  ) {
    waiting = 0
    var left = stride
    while left > 0, !isOver, waiting == 0 {
      if isDone(on: app) {
        next()
        continue
      }
      let stepped = perform(on: &app)
      if stepped { left -= 1 }
      if !look(app, stepped) { index = elements.count }
    }
    while !isOver, isDone(on: app) { next() }
  }

  /// Does all that is left at once.
  package mutating func finish(
    on app: inout App, look: (App, _ stepped: Bool) -> Bool = { _, _ in true }
  ) {
    while !isOver { beat(on: &app, look: look) }
  }

  private mutating func next() {
    index += 1
    made = 0
  }

  /// True when the action that is played now has nothing left to do.
  private func isDone(on app: App) -> Bool {
    switch elements[index] {
    case .step(let count): made >= count
    case .until(let expression, let limit): made >= limit || app.satisfies(expression)
    case .set, .reset, .wait: false
    }
  }

  /// Plays a piece of the action; tells whether that was a step.
  private mutating func perform(on app: inout App) -> Bool {
    switch elements[index] {
    case .set: set(on: &app)
    case .reset:
      app.reset()
      next()
    case .wait(let milliseconds):
      waiting = milliseconds
      next()
    case .step, .until:
      app.makeSteps(1)
      made += 1
      return true
    }
    return false
  }

  /// Settings in a row are made together, as in proofs.
  private mutating func set(on app: inout App) {
    var pairs: [(name: String, value: String)] = []
    while !isOver, case .set(let name, let value) = elements[index] {
      pairs.append((name, value))
      next()
    }
    // A lesson that was proved sets nothing that will not do.
    try? app.set(pairs)
    app.forgetChanges()
  }
}
