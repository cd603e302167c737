import Testing

@testable import descent

@Suite struct LoadWaitTests {
  @Test func `the terminal is looked at after a pause, and a pause after each look`() {
    let start = SuspendingClock.now
    var wait = LoadWait(since: start)
    func isDue(_ milliseconds: Int) -> Bool { wait.isDue(at: start + .milliseconds(milliseconds)) }
    #expect(!isDue(0) && !isDue(149))
    #expect(isDue(150))
    #expect(!isDue(299))
    // A look that came late moves the next one.
    #expect(isDue(1000) && !isDue(1149) && isDue(1150))
    #expect(wait.inputs.isEmpty && wait.ending == nil)
  }
}
