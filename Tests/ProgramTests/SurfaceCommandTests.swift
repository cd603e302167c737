import Testing

/// What the commands of the surface print and show.
///
/// On ½(x² + κ·y²) plain descent multiplies x by 1 − lr and y by 1 − κ·lr, which gives the numbers of
/// steps by logarithms; those of saddle and wells were found with ten lines of Python.
@Suite struct SurfaceCommandTests {
  private static let bowl = ["f=bowl 49", "start=7 1"]
  private static let saddle = ["f=saddle", "lr=0.1"]

  private func run(
    _ settings: [String], steps: Int, _ more: [String] = [], every: Int = 1
  ) throws -> [Substring] {
    let arguments =
      ["run", "surface", "--steps", "\(steps)", "--every", "\(every)"]
      + settings.flatMap { ["--set", $0] } + more
    let run = try Program.run(arguments)
    #expect(run.status == .exited(0))
    #expect(run.errors.isEmpty)
    return run.output.split(separator: "\n")
  }

  /// The columns of a run by their names.
  private func table(
    _ settings: [String], steps: Int, _ more: [String] = []
  ) throws -> [String: [Double]] {
    let lines = try run(settings, steps: steps, ["--format", "csv"] + more)
      .map { $0.split(separator: ",", omittingEmptySubsequences: false) }
    let columns = lines[0].enumerated().map { index, name in
      (String(name), lines.dropFirst().map { Double($0[index]) ?? .nan })
    }
    return Dictionary(uniqueKeysWithValues: columns)
  }

  /// The state after some steps, as JSON tells it.
  private func state(_ settings: [String], steps: Int) throws -> [String: String] {
    let lines = try run(settings, steps: steps, ["--format", "json"], every: max(1, steps))
    let line = try #require(lines.last)
    let pairs = line.dropFirst().dropLast().split(separator: ",").map { pair in
      let parts = pair.split(separator: ":")
      return (String(parts[0].dropFirst().dropLast()), String(parts[1]))
    }
    return Dictionary(uniqueKeysWithValues: pairs)
  }

  private func number(
    _ name: String, _ settings: [String], steps: Int
  ) throws -> Double {
    try #require(try state(settings, steps: steps)[name].flatMap(Double.init))
  }

  // MARK: Curriculum, lesson 10: the ravine

  // (9·0.8ᵏ, ±0.8ᵏ) is within 0.01 when 0.8ᵏ < 0.01/√82: k > 30.51.
  @Test func `the bowl of 9 takes 31 steps at its best rate`() throws {
    let settings = ["f=bowl 9", "start=9 1", "lr=0.2"]
    #expect(try number("settled", settings, steps: 60) == 31)
    let table = try table(settings, steps: 31)
    let errors = try #require(table["error"])
    #expect(errors[30] > 0.01 && errors[31] < 0.01)
  }

  @Test func `against the gradient is not the way to the minimum`() throws {
    let start = try table(["f=bowl 9", "start=9 1"], steps: 0)
    #expect(start["slope1"] == [9] && start["slope2"] == [9])
  }

  // 7·0.96ᵏ and 0.96ᵏ: √50·0.96ᵏ < 0.01 when k > 160.7.
  @Test func `the bowl of 49 takes 161 steps at its best rate, and more at any other`() throws {
    func steps(_ rate: Double) throws -> Double {
      try number("settled", Self.bowl + ["lr=\(rate)"], steps: 900)
    }
    #expect(try steps(0.04) == 161)
    for rate in [0.01, 0.03, 0.039, 0.0405] { #expect(try steps(rate) > 161, "\(rate)") }
  }

  // 1 − 49·0.041 = −1.009, and 1 − 49·0.0408 = −0.9992.
  @Test func `2 over 49 is the limit`() throws {
    let beyond = try state(Self.bowl + ["lr=0.041"], steps: 3000)
    #expect(beyond["diverged"] == "true" && beyond["settled"] == "-1")
    let below = try state(Self.bowl + ["lr=0.0408"], steps: 20_000)
    #expect(below["diverged"] == "false" && below["settled"] != "-1")
  }

  @Test func `standardised houses are there in one step, raw ones creep`() throws {
    let houses = ["f=houses", "start=0 0"]
    let standard = try table(houses + ["scale=standard", "lr=1"], steps: 1)
    let losses = try #require(standard["loss"])
    #expect(losses[0] > 1 && losses[1] < 0.01)
    let raw = try table(houses + ["scale=raw", "lr=0.0005"], steps: 10)
    let last = try #require(raw["loss"]?.last)
    #expect(last > 0.1)
  }

  // MARK: Lesson 11: momentum

  @Test func `momentum takes 32 steps where plain descent took 161`() throws {
    let momentum = ["optimizer=momentum", "lr=0.0625", "beta=0.5625"]
    #expect(try number("settled", Self.bowl + momentum, steps: 100) == 32)
  }

  // v ← v + g is what a gradient becomes that is never cleared.
  @Test func `a gradient that is not cleared is momentum 1, bit by bit`() throws {
    let rate = ["lr=0.02"]
    let forgotten = try run(Self.bowl + rate + ["zero_grad=off"], steps: 200)
    let kept = try run(Self.bowl + rate + ["optimizer=momentum", "beta=1"], steps: 200)
    #expect(forgotten == kept)
    #expect(try run(Self.bowl + rate, steps: 200) != kept)
  }

  // MARK: Lesson 12: saddles and wells

  @Test(arguments: [("1 1e-6", 146), ("1 0.001", 74)])
  func `a saddle is left the later, the nearer to its ridge`(start: String, step: Int) throws {
    let table = try table(Self.saddle + ["start=\(start)"], steps: 160)
    #expect(table["loss"]?.firstIndex { $0 < -0.2 } == step)
  }

  @Test func `on the ridge of a saddle it stays, flat and not lowest`() throws {
    let state = try state(Self.saddle + ["start=1 0"], steps: 400)
    #expect(state["flat"] == "true" && state["x2"] == "0.0")
    let loss = try #require(state["loss"].flatMap(Double.init))
    #expect(abs(loss) < 1e-30)
  }

  @Test(arguments: [
    ("2 0", ["lr=0.05"], 0.9601), ("2 0", ["lr=0.1"], -1.0356),
    ("2 0", ["lr=0.01", "optimizer=momentum"], -1.0356),
    ("-2 0", ["lr=0.01", "optimizer=momentum"], 0.9601),
    ("0.07 0", ["lr=0.05"], -1.0356), ("0.08 0", ["lr=0.05"], 0.9601),
  ])
  func `which well it ends in is a matter of start, rate and momentum`(
    start: String, settings: [String], end: Double
  ) throws {
    let end = try number("x1", ["f=well", "start=\(start)"] + settings, steps: 3000) - end
    #expect(abs(end) < 5e-5)
  }

  // MARK: Rules

  // m̂/√ŝ is g/|g| at first.
  @Test func `Adam's first step is as long as its rate in each direction`() throws {
    let table = try table(["f=bowl 49", "start=7 -1", "optimizer=adam", "lr=0.3"], steps: 1)
    let (x, y) = (try #require(table["x1"]), try #require(table["x2"]))
    #expect(abs(x[1] - 6.7) < 1e-8 && abs(y[1] + 0.7) < 1e-8)
  }

  @Test func `nine race, each as it would walk alone`() throws {
    let rules = [
      "sgd", "momentum", "nesterov", "adagrad", "rmsprop", "adam", "adamw", "newton", "armijo",
    ]
    let race = try table(["f=rosenbrock", "race=all"], steps: 40)
    for (index, rule) in rules.enumerated() {
      let alone = try table(["f=rosenbrock", "optimizer=\(rule)"], steps: 40)
      let column = try #require(race["loss_\(index + 1)_\(rule)"])
      #expect(column == alone["loss"], "\(rule)")
    }
    #expect(race.count { $0.key.hasPrefix("loss_") } == 9)
  }

  @Test func `the order of the settings does not matter`() throws {
    let settings = ["f=bowl 49", "start=7 1", "race=sgd momentum", "lane=2", "lr=0.0625"]
    #expect(try run(settings.reversed(), steps: 9) == run(settings, steps: 9))
  }

  // MARK: Noise

  @Test func `the same seed gives the same noise and bytes, another seed others`() throws {
    let noisy = Self.bowl + ["noise=0.5", "race=sgd adam"]
    let first = try run(noisy, steps: 50, ["--seed", "7"])
    #expect(try run(noisy, steps: 50, ["--seed", "7"]) == first)
    #expect(try run(noisy + ["seed=7"], steps: 50) == first)
    #expect(try run(noisy, steps: 50, ["--seed", "8"]) != first)
    #expect(try run(Self.bowl + ["race=sgd adam"], steps: 50) != first)
  }

  // MARK: Mistakes, and the terminal

  @Test(arguments: [
    "f=bowll", "f=x+q", "f=saddle 3", "start=1", "race=sgd hebb", "lane=2", "beta=1.5",
    "kappa=0", "schedule=never", "noise=-1", "layers=2 1", "lr",
  ])
  func `a mistake in a setting is one line and status 64`(setting: String) throws {
    let run = try Program.run(["run", "surface", "--set", setting])
    #expect(run.status == .exited(64))
    #expect(run.output.isEmpty && run.errors.hasPrefix("descent: "))
    #expect(run.errors.filter(\.isNewline).count == 1)
  }

  @Test func `on a terminal it is shown, stepped, raced and left`() throws {
    let terminal = try PseudoTerminal()
    let program = try Program(["surface", "--reduced-motion"], on: terminal)
    terminal.waitForFrame()
    #expect(terminal.screen.text.contains("2 Surface"))
    // From (−4, 1.5) with lr 0.18 on κ = 10: x → −4·0.82, y → 1.5·(−0.8).
    terminal.type(" ")
    #expect(terminal.wait { $0.screen.text.contains("k 1 ") })
    #expect(terminal.screen.text.contains("−3.28") && terminal.screen.text.contains("−1.2"))
    terminal.type("w ")
    #expect(terminal.wait { $0.screen.text.contains("[1 GD]") })
    #expect(terminal.wait { $0.screen.text.contains("Newton was there first, at step 1") })
    terminal.type("q")
    #expect(program.status(reading: terminal) == .exited(0))
    #expect(!terminal.screen.modes.contains(1049))
  }
}
