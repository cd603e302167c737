/// What a lesson needs of the panel that stands beside its text.
extension App {
  /// True while keys are text for a question at the foot of the screen.
  package var isPrompting: Bool { if case .prompt = mode { true } else { false } }

  /// True while a page covers the screen: the keys are explained, or the run stands there as a word.
  package var isShowingPage: Bool {
    switch mode {
    case .help, .word: true
    case .normal, .prompt: false
    }
  }

  /// Explains the keys, from a page on.
  package mutating func showHelp() { mode = .help(0) }

  /// The same program with another panel at its start.
  ///
  /// - Parameters:
  ///   - kind: the panel.
  ///   - pairs: names and values of what is set.
  /// - Returns: a program without a past that looks like this one.
  /// - Throws: `UserError` when what is set does not go together.
  package func opening(
    _ kind: StageKind, _ pairs: [(name: String, value: String)]
  ) throws(UserError) -> App {
    var app = App(kind)
    app.takeAppearance(of: self)
    app.commandHistory = commandHistory
    app.leavesAtOnce = leavesAtOnce
    app.stage.keepAccount()
    try app.set(pairs)
    app.forgetChanges()
    return app
  }

  /// Takes over how another program looks.
  package mutating func takeAppearance(of other: App) {
    (appearance, size, isProjecting) = (other.appearance, other.size, other.isProjecting)
  }

  /// Makes steps at once, without a motion.
  package mutating func makeSteps(_ count: Int) {
    stage.endMotion()
    stage.step(count: count)
  }

  /// Goes back to step 0 as a lesson asks for it: what is set stays, nothing is said.
  package mutating func reset() {
    stage.endMotion()
    errand = nil
    playback.isRunning = false
    if stage.end > 0 { take(stage.perform(.restart, in: surroundings), before: stage) }
    forgetChanges()
  }

  /// Ends automatic play and what else goes on by itself.
  package mutating func halt() {
    playback.isRunning = false
    stage.endMotion()
    finishErrand()
  }

  /// True while automatic play runs or a long way is made.
  package var isUnderWay: Bool { playback.isRunning || errand != nil }
}

/// The foot of the screen, which a lesson shares with its panel.
extension App {
  /// Brings a motion to its end.
  package mutating func endSlide() { stage.endMotion() }

  /// Leaves a question at the foot of the screen without an answer.
  package mutating func closePrompt() { if isPrompting { mode = .normal } }

  /// The keys of the mode that the panel is in; `nil` where keys mean what the key table says.
  package var modeKeys: [KeyItem]? {
    stage.isInMode ? stage.keyItems : nil
  }

  /// Goes back to a step that was passed by.
  package mutating func goBack(to step: Int) {
    if step < stage.position { stage.seek(to: step) }
  }

  /// Leaves the innermost mode of the panel; false when there is none to leave.
  package mutating func leaveStageMode() -> Bool { stage.leaveMode() }

  /// True when the panel has something to say besides what its run does.
  package var hasNotice: Bool { isPrompting || errand != nil || message != nil }
}
