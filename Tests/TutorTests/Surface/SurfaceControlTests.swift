import Engine
import Testing

@testable import Tutor

@Suite struct SurfaceControlTests {
  @Test func `each quantity is set by its name`() throws {
    let s = try surfaceSettings([
      ("f", "bowl 49"), ("start", "7 -1"), ("race", "sgd adam"), ("lane", "2"), ("lr", "0.3"),
      ("beta", "0.5"), ("schedule", "exp 0.99"), ("zero_grad", "off"), ("noise", "0.25"),
      ("seed", "4"),
    ])
    #expect(s.function == SurfaceFunction(.bowl, condition: 49) && s.start == SurfacePoint(7, -1))
    #expect(s.lanes.map(\.rule) == [.sgd, .adam] && s.focus == 1)
    #expect(s.lanes.map(\.learningRate) == [nil, 0.3] && s.lanes.map(\.momentum) == [0.9, 0.5])
    #expect(s.lanes.map(\.schedule) == [.constant, .exponential(factor: 0.99)])
    #expect(!s.zeroesGradient && s.noise == 0.25 && s.seed == 4)
  }

  @Test func `untouched it is a bowl of 10 and plain descent from its usual place`() {
    let s = SurfaceSettings()
    #expect(
      s.function == SurfaceFunction(.bowl, condition: 10) && s.origin == SurfacePoint(-4, 1.5))
    #expect(s.lanes == [SurfaceSettings.Lane(.sgd)] && s.noise == 0 && s.zeroesGradient)
  }

  @Test(arguments: SurfaceFunction.Name.allCases)
  func `every known surface goes by its name`(name: SurfaceFunction.Name) throws {
    let s = try surfaceSettings([("f", name.rawValue)])
    #expect(s.function.name == name && s.start == nil)
  }

  @Test func `a bowl keeps its κ, houses their scale`() throws {
    #expect(try surfaceSettings([("f", "bowl 9")]).function.condition == 9)
    #expect(try surfaceSettings([("kappa", "9"), ("f", "bowl")]).function.condition == 9)
    #expect(try surfaceSettings([("κ", "9")]).function.condition == 9)
    let houses = try surfaceSettings([("f", "houses"), ("scale", "standard")])
    #expect(houses.function == SurfaceFunction(.houses, isStandardised: true))
  }

  @Test func `a formula of two variables is a surface`() throws {
    let s = try surfaceSettings([("f", "x^2 + 3y^2 - x*y"), ("start", "2,-1")])
    #expect(s.function.name == nil && s.origin == SurfacePoint(2, -1))
    // 4 + 3 + 2
    #expect(s.function.surface.height(at: 2, -1) == 9)
  }

  @Test func `a place is of its surface, a rate of its lane`() throws {
    var s = try surfaceSettings([("start", "1 1"), ("lr", "0.5")])
    try SurfaceControl.set("f", to: "saddle", in: &s)
    #expect(s.start == nil && s.lane.learningRate == 0.5)
    try SurfaceControl.set("race", to: "all", in: &s)
    #expect(s.lanes.map(\.rule) == LaneRule.allCases)
    #expect(s.lanes.allSatisfy { $0.learningRate == nil } && s.focus == 0)
  }

  @Test func `a random start is one of its seed, inside of what is seen`() throws {
    let places = try (1...9).map { seed in
      try surfaceSettings([("seed", "\(seed)"), ("start", "random")]).origin
    }
    #expect(places.allSatisfy { abs($0.x) < 5 && abs($0.y) < 2.5 })
    #expect(Set(places).count > 7)
    #expect(try surfaceSettings([("start", "random"), ("seed", "3")]).origin == places[2])
  }

  @Test func `one rate for all is that of the lane in focus, and stays one`() throws {
    var s = try surfaceSettings([("race", "sgd adam"), ("lane", "2"), ("lr", "0.4")])
    try SurfaceControl.set("share_lr", to: "on", in: &s)
    #expect(s.lanes.map(\.learningRate) == [0.4, 0.4])
    try SurfaceControl.set("lr", to: "0.1", in: &s)
    #expect(s.lanes.map(\.learningRate) == [0.1, 0.1])
    try SurfaceControl.set("share_lr", to: "off", in: &s)
    try SurfaceControl.set("lr", to: "0.2", in: &s)
    #expect(s.lanes.map(\.learningRate) == [0.1, 0.2])
  }

  @Test func `pairs come into the order in which they make sense`() {
    let pairs = [
      ("lr", "1"), ("lane", "2"), ("view", "path"), ("x0", "1 1"), ("seed", "3"), ("f", "well"),
    ]
    let names = SurfaceControl.ordered(pairs.map { (name: $0.0, value: $0.1) }).map(\.name)
    #expect(names == ["f", "seed", "x0", "lane", "lr", "view"])
  }

  @Test(arguments: [
    ("lr", "0.5", true), ("beta", "0.5", true), ("optimizer", "adam", true), ("noise", "1", true),
    ("schedule", "cosine 9", true), ("zero_grad", "off", true), ("seed", "5", false),
    ("start", "1 1", false), ("f", "well", false), ("kappa", "5", false), ("race", "all", false),
  ])
  func `what may change in mid-run`(name: String, value: String, continues: Bool) throws {
    let changed = try surfaceSettings([(name, value)])
    #expect(changed.continues(SurfaceSettings()) == continues)
  }

  @Test(arguments: [
    ("fun", "1", "surface has no setting 'fun'; known: f, kappa"),
    ("f", "bowll", "f: there is no surface 'bowll'; did you mean 'bowl'?"),
    ("f", "saddle 3", "f: nothing can follow 'saddle'"),
    ("f", "bowl 9 9", "f: nothing can follow 'bowl'"),
    ("f", "x + q", "f: "),
    ("f", "bowl 0", "kappa: 0 is outside 0.001…1000000"),
    ("kappa", "2e6", "kappa: 2e6 is outside 0.001…1000000"),
    ("scale", "big", "scale: 'big' is not one of raw, standard"),
    ("start", "1", "start: '1' is not two numbers; write it like -4 1.5, or random"),
    ("start", "1 2 3", "start: '1 2 3' is not two numbers"),
    ("start", "a 1", "start: 'a' is not a number; write it like 0.1, -3 or 1e-3"),
    ("race", "", "race: 0 lanes; 1 to 9 can race"),
    (
      "race", "sgd sgd sgd sgd sgd sgd sgd sgd sgd sgd", "race: 10 lanes; 1 to 9 can race"
    ),
    ("race", "sgd adm", "race: 'adm' is not one of sgd, momentum, nesterov, adagrad"),
    ("lane", "2", "lane: 2 is outside 1…1"),
    ("optimizer", "hebb", "optimizer: 'hebb' is not one of sgd"),
    ("lr", "fast", "lr: 'fast' is not a number; write it like 0.1, -3 or 1e-3"),
    ("share_lr", "yes", "share_lr: 'yes' is not one of on, off"),
    ("beta", "1.5", "beta: 1.5 is outside 0…1"),
    ("schedule", "never", "schedule: "),
    ("zero_grad", "no", "zero_grad: 'no' is not one of on, off"),
    ("noise", "-1", "noise: -1 is outside 0…1000000"),
    ("seed", "x", "seed: 'x' is not"),
  ])
  func `a mistake is named and changes nothing`(name: String, value: String, start: String) {
    expectRefusal(by: SurfaceControl.self, of: name, value, start, leaving: SurfaceSettings())
  }

  @Test func `a formula has neither κ nor scale`() throws {
    let own = try surfaceSettings([("f", "x^2 + y^2")])
    for (name, value) in [("kappa", "9"), ("scale", "raw")] {
      var settings = own
      #expect(throws: UserError.self) {
        try SurfaceControl.set(name, to: value, in: &settings)
      }
      #expect(settings == own)
    }
  }
}
