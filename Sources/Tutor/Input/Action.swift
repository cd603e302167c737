/// Something a user can ask for, whatever key, click or command says it.
public enum Action: String, CaseIterable, Hashable, Sendable {
  /// Time.
  case step, epoch, back, play, slower, faster, goTo, restart, newSeed, fork, forgetGhosts, undo,
    redo
  /// The learning rate and the update rule.
  case rateUp, rateDown, rateMore, rateLess, typeRate, optimizer
  /// What learns, and from what.
  case activation, dataSet, newData, knobs, sweep, adjust, draw, race, steeper, rounder,
    zeroGrad
  /// What is seen, and how.
  case view, xray, readout, focusNext, focusPrevious, enlarge, projector, language, markers
  /// Learning.
  case predict, lesson, hint, giveUp, turnPage, terms
  /// The program.
  case commandLine, help, quit
}
