import Testing

@testable import Tutor

@Suite struct CodeControlTests {
  @Test func `each quantity is set by its usual name`() throws {
    let settings = try codeSettings([
      ("program", "loop"), ("lr", "0.05"), ("optimizer", "momentum"), ("beta", "0.5"),
      ("zero_grad", "off"), ("batch", "3"), ("x0", "-3"), ("start", "1 -0.5"), ("n", "64"),
      ("shuffle", "on"), ("seed", "7"),
    ])
    var expected = CodeSettings()
    (expected.program, expected.learningRate, expected.optimizer) = (.loop, 0.05, .momentum)
    (expected.momentum, expected.zeroesGradient, expected.batchSize) = (0.5, false, 3)
    (expected.start, expected.layerStart, expected.count) = (-3, SIMD2(1, -0.5), 64)
    (expected.isShuffled, expected.seed) = (true, 7)
    #expect(settings == expected)
  }

  @Test func `full is the whole set, and no batch is larger`() throws {
    #expect(try codeSettings([("batch", "full"), ("n", "7")]).batch == 7)
    #expect(try codeSettings([("batch", "100")]).batch == 5)
  }

  @Test(arguments: [
    ("program", "snake", "program: 'snake' is not one of parabola, loop"),
    (
      "optimizer", "adamw",
      "optimizer: 'adamw' is not one of sgd, momentum, adam; did you mean 'adam'?"
    ),
    ("start", "1 2 3", "start: 3 numbers; give one for x, or two for w and b"),
    ("start", "", "start: nothing is not a number; write it like 0.1, -3 or 1e-3"),
    ("batch", "0", "batch: '0' is not a whole number of at least 1"),
    ("n", "1001", "n: at most 1000, not 1001"),
    ("beta", "2", "beta: 2 is outside 0…1; 0.9 is usual"),
  ])
  func `a mistake is named`(name: String, value: String, message: String) throws {
    let error = #expect(throws: UserError.self) { try codeSettings([(name, value)]) }
    #expect(error?.message.en == message)
  }

  @Test func `what is learned goes on over a change of the rate, not over one of the data`() throws
  {
    let now = CodeSettings()
    for pair in [("lr", "1"), ("optimizer", "adam"), ("zero_grad", "off"), ("batch", "1")] {
      #expect(try codeSettings([pair]).continues(now))
    }
    for pair in [("program", "loop"), ("n", "9"), ("start", "1"), ("seed", "2")] {
      #expect(try !codeSettings([pair]).continues(now))
    }
  }

  @Test func `a random start is the seed's`() throws {
    let once = try codeSettings([("program", "loop"), ("seed", "5"), ("start", "random")])
    let again = try codeSettings([("program", "loop"), ("seed", "5"), ("start", "random")])
    #expect(once == again && abs(once.layerStart.x) <= 1 && abs(once.layerStart.y) <= 1)
    #expect(try codeSettings([("start", "random")]).start == randomStart(seed: 1))
  }
}
