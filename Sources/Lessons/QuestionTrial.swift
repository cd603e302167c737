import Tutor

/// A question played as proofs play it: what stands before it on its page, then its observation.
package struct QuestionTrial: Sendable {
  /// The values of the state variables at some moment.
  package typealias Moment = [String: Double]

  /// The panel once everything is seen.
  package let panel: any HeadlessPanel
  /// Before the observation, after each of its first steps and settings, and at its end.
  package let moments: [Moment]

  /// The most steps and settings that are looked at.
  private static let momentLimit = 24

  /// Plays a page as far as one of its questions; `nil` when the page has no panel or that fails.
  ///
  /// - Parameters:
  ///   - question: a question of the page.
  ///   - page: the page.
  package init?(_ question: Question, on page: Page) {
    guard let scene = page.scene, let start = try? scene.open() else { return nil }
    let names = StateVariable.all(of: scene.panel).keys
    func moment(_ panel: any HeadlessPanel) -> Moment {
      Dictionary(
        uniqueKeysWithValues: names.compactMap { name in
          panel.value(of: name).map { (name, $0) }
        })
    }
    var player = ActionPlayer(start)
    do throws(ActionPlayer.Failure) {
      for part in page.parts.prefix(while: { $0.question?.id != question.id }) {
        try Self.play(part, on: &player, from: start)
      }
      var moments = [moment(player.panel)]
      player.forgetSteps()
      try player.play(question.observation.list) { panel, _ in
        if moments.count < Self.momentLimit { moments.append(moment(panel)) }
        return true
      }
      panel = player.panel
      self.moments = moments + [moment(panel)]
    } catch {
      return nil
    }
  }

  private static func play(
    _ part: Page.Part, on player: inout ActionPlayer, from start: any HeadlessPanel
  ) throws(ActionPlayer.Failure) {
    player.forgetSteps()
    switch part {
    case .demonstration(let demonstration): try player.play(demonstration.run.list)
    case .question(let question): try player.play(question.observation.list)
    case .goal: player = ActionPlayer(start)
    case .block, .scene, .notes: break
    }
  }
}

extension Page.Part {
  /// The question, if it is one.
  package var question: Question? {
    if case .question(let question) = self { question } else { nil }
  }
}
