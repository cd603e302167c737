import Testing
import Tutor

@testable import Classroom

@Suite struct PollTests {
  /// A poll after some keys, which all have to be its own.
  private func poll(_ keys: String, choices: Int = 2) throws -> Poll {
    var poll = Poll(choices: choices)
    for case .key(let key) in try KeyScript(parsing: keys).events {
      let isTaken = poll.press(key)
      #expect(isTaken, "\(key)")
    }
    return poll
  }

  @Test(
    arguments: [
      ("1 2 Enter 7", [12, 7, 0], 1), ("3 Down 4 Up 5", [35, 4, 0], 0),
      ("+ + - Space", [2, 0, 0], 0),
      ("- -", [0, 0, 0], 0), ("1 2 BS", [1, 0, 0], 0), ("9 *6", [9999, 0, 0], 0),
      ("9 *4 +", [9999, 0, 0], 0),
      ("Up Up 1", [1, 0, 0], 0), ("Down *9 1", [0, 0, 1], 2),
      ("1 Enter 2 Enter 3 Enter", [1, 2, 3], nil),
    ] as [(String, [Int], Int?)])
  func `hands are typed and counted`(keys: String, hands: [Int], cursor: Int?) throws {
    let poll = try poll(keys, choices: 3)
    #expect(poll.rounds == [hands])
    #expect(poll.cursor == cursor)
    #expect(poll.isOpen == (cursor != nil))
  }

  @Test(arguments: [Key.pageDown, .character("q"), .character("１"), .escape, .left])
  func `other keys are not the poll's`(key: Key) {
    var poll = Poll(choices: 2)
    let isTaken = poll.press(key)
    #expect(!isTaken)
    #expect(poll == Poll(choices: 2))
  }

  @Test func `a closed poll takes nothing`() {
    var poll = Poll(choices: 2)
    poll.close()
    let isTaken = poll.press(.character("1"))
    #expect(!isTaken && poll.rounds == [[0, 0]])
  }

  @Test func `there are two rounds, the second is corrected and not followed by a third`() throws {
    var poll = try poll("3 Enter 7")
    poll.reopen()
    #expect(poll.rounds == [[3, 7], [0, 0]])
    _ = poll.press(.character("9"))
    poll.reopen()
    _ = poll.press(.character("1"))
    #expect(poll.rounds == [[3, 7], [91, 0]])
  }

  @Test func `a first round without a hand is no round`() {
    var poll = Poll(choices: 2)
    poll.close()
    poll.reopen()
    #expect(poll.rounds == [[0, 0]])
    #expect(poll.isOpen)
  }

  @Test(arguments: [
    (29, 71, "29 % right: show it again from the start, then vote"),
    (30, 70, "30 % right: let neighbours argue for a minute, then v votes again"),
    (3, 7, "30 % right: let neighbours argue for a minute, then v votes again"),
    (70, 30, "70 % right: let neighbours argue for a minute, then v votes again"),
    (71, 29, "71 % right: explain briefly and go on"),
    (0, 5, "0 % right: show it again from the start, then vote"),
    (5, 0, "100 % right: explain briefly and go on"),
    // 299 of 1000 are fewer than 30 %, though they are written so.
    (299, 701, "30 % right: show it again from the start, then vote"),
  ])
  func `the share of right answers tells what to do`(right: Int, wrong: Int, advice: String) throws
  {
    let digits = { (number: Int) in "\(number)".map { "\($0)" }.joined(separator: " ") }
    let poll = try poll("\(digits(right)) Enter \(digits(wrong))")
    #expect(poll.advice(right: 0)?.en == advice)
  }

  @Test func `after talking it is shown and explained`() throws {
    var poll = try poll("5 Enter 5")
    poll.reopen()
    #expect(poll.advice(right: 0) == nil)
    _ = poll.press(.character("6"))
    _ = poll.press(.down)
    _ = poll.press(.character("4"))
    #expect(poll.advice(right: 0)?.en == "60 % right after talking: show it, and explain")
    #expect(poll.advice(right: 0)?.zh == "讨论后答对 60 %：揭晓并讲解")
  }

  @Test func `without hands there is no advice`() {
    #expect(Poll(choices: 2).advice(right: 0) == nil)
    #expect(Poll(choices: 2).share(of: 9) == nil)
  }
}
