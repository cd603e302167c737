import Testing

@testable import Classroom

@Suite struct CountDownTests {
  private func text(after times: [Int]) -> String {
    var timer = CountDown()
    for time in times { timer.look(at: time) }
    return timer.text
  }

  @Test(arguments: [
    ([], "3:00"), ([5000], "3:00"), ([5000, 5001], "3:00"), ([5000, 5999], "3:00"),
    ([5000, 6000], "2:59"), ([0, 60_500], "2:00"), ([0, 119_999], "1:01"), ([0, 120_000], "1:00"),
    ([0, 171_000], "0:09"), ([0, 179_999], "0:01"), ([0, 180_000], "0:00"), ([0, 999_999], "0:00"),
    // A beat that came late takes no time away from the rest.
    ([0, 1000, 90_000, 91_000], "1:29"),
  ])
  func `the time that is left begins with the first look`(times: [Int], text: String) {
    #expect(self.text(after: times) == text)
  }

  @Test func `it asks for the moment at which another second is over`() {
    var timer = CountDown()
    #expect(timer.interval == 0)
    timer.look(at: 700)
    #expect(timer.interval == 1000)
    timer.look(at: 1400)
    #expect(timer.interval == 300)
    timer.look(at: 180_699)
    #expect(timer.interval == 1 && !timer.isOver)
    timer.look(at: 180_700)
    #expect(timer.interval == nil && timer.isOver)
  }
}
