internal import Tutor

/// Reading files of data, while the terminal is looked after.
extension EventLoop {
  /// Reads a file; meanwhile the screen tells how far it is, and Esc stops it.
  ///
  /// Nothing else happens then: the data of the program are the old ones until the new are there.
  mutating func load(_ order: LoadOrder) -> LoopEnding? {
    var wait = LoadWait(since: clock.now)
    do throws(DataReader.Failure) {
      let table = try DataReader().table(for: order) { attend(to: &wait, at: $0, of: order) }
      recorder?.endBeforeData()
      app.take(table)
    } catch .stopped {
      app.tell(.refusal(DataReader.Failure.stopped.message(for: order)))
    } catch {
      app.tell(.warning(error.message(for: order)))
    }
    if let ending = wait.ending { return ending }
    // What was typed meanwhile counts now.
    for input in wait.inputs {
      if let ending = take(input) { return ending }
    }
    lastTick = clock.now
    return nil
  }

  /// Looks after the terminal while a file is read.
  ///
  /// - Returns: false when the reading is to stop.
  private mutating func attend(
    to wait: inout LoadWait, at share: Double, of order: LoadOrder
  ) -> Bool {
    guard wait.isDue(at: clock.now) else { return true }
    if let ending = try? takeSignals() {
      wait.ending = ending
      return false
    }
    guard wait.takes(decoder: &decoder, from: session.terminal) else { return false }
    guard !session.terminal.isBehind else { return true }
    app.tell(.done(.reading(order, share)))
    app.size = session.size
    // A line that is closed is noticed by who writes next.
    try? session.show(app)
    return true
  }
}
