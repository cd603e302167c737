import Testing

@testable import Tutor

/// A screen with settings as on the command line, not to be undone.
private func app(_ kind: StageKind, _ settings: [(String, String)] = []) throws -> App {
  var app = App(kind)
  app.reducedMotion = true
  try app.set(settings)
  app.forgetChanges()
  return app
}

/// The keys that type a command.
private func line(_ text: String) -> String { ": 'type:\(text)' Enter" }

/// What was changed by keys.
private func changes(_ before: App, _ keys: String) throws -> [String] {
  var after = before
  try after.press(keys)
  return after.changedSettings(since: before)
}

@Suite struct ChangedSettingsTests {
  /// For each control a value that is not the usual one, and what it changes besides.
  private static let values: [(StageKind, [(String, String, [String])])] = [
    (
      .curve,
      [
        ("f", "x^4 - 4x^2 + 5", []), ("start", "-3", []), ("lr", "0.5", []), ("beta", "0.5", []),
        ("optimizer", "momentum", []), ("zero_grad", "off", []), ("direction", "up", []),
        ("seed", "7", []),
      ]
    ),
    (
      .surface,
      [
        ("f", "saddle", ["start"]), ("kappa", "49", []), ("scale", "standard", []),
        ("start", "1 1", []), ("race", "sgd adam", ["optimizer", "lr", "beta", "schedule"]),
        ("optimizer", "adam", []), ("lr", "0.1", []), ("share_lr", "on", []), ("beta", "0.5", []),
        ("schedule", "exp 0.99", []), ("zero_grad", "off", []), ("noise", "0.5", []),
        ("seed", "7", []),
      ]
    ),
    (
      .perceptron,
      [
        ("data", "xor", []), ("points", "1 1 o; 2 2 +", ["data"]), ("n", "30", []),
        ("gap", "0.5", []), ("noise", "0.1", []), ("data_seed", "7", []), ("rule", "delta", []),
        ("lr", "0.5", []), ("w1", "1", []), ("w2", "1", []), ("b", "1", []), ("shuffle", "on", []),
        ("seed", "7", []),
      ]
    ),
    (
      .mlp,
      [
        ("data", "gauss", []), ("points", "1 1 +", []), ("n", "40", []), ("noise", "10", []),
        ("data_seed", "7", []),
        ("train_share", "0.8", []), ("features", "x,y,x2", []), ("scale", "standard", []),
        ("problem", "regression", []), ("gap", "0.5", []), ("layers", "2 3 1", []),
        ("activation", "relu", []), ("init", "zero", []), ("loss", "mse", []),
        ("playground", "off", []), ("dtype", "float32", []), ("seed", "7", []), ("w1", "1", []),
        ("w2", "1", []), ("b", "1", []), ("weight", "2.1.1 1", []), ("lr", "0.5", []),
        ("optimizer", "adam", []), ("beta", "0.5", []), ("schedule", "exp 0.99", []),
        ("batch", "full", []), ("reg", "l1", []), ("reg_rate", "0.1", []),
        ("zero_grad", "off", []),
      ]
    ),
  ]

  @Test(arguments: values)
  func `each control changes itself alone`(
    kind: StageKind, values: [(String, String, [String])]
  ) throws {
    let before = try app(kind)
    for (name, value, companions) in values {
      var after = before
      try after.set(name, to: value)
      #expect(Set(after.changedSettings(since: before)) == Set([name] + companions), "\(name)")
      #expect(Set(before.changedSettings(since: after)) == Set([name] + companions), "\(name)")
      #expect(after.changedSettings(since: after).isEmpty)
    }
  }

  @Test func `no control is without such a value but those tried alone`() {
    let alone = [StageKind.mlp: ["classes", "l2"], .surface: ["lane"]]
    for (kind, values) in Self.values {
      let look = kind == .mlp ? NetworkLook.controls.map(\.name) : []
      let names = kind.controls.map(\.name).filter { !look.contains($0) }
      #expect(names.sorted() == (values.map(\.0) + (alone[kind] ?? [])).sorted())
    }
  }

  @Test func `a number of classes is a change where there are clouds`() throws {
    let before = try app(.mlp, [("data", "clouds")])
    #expect(try changes(before, line("classes 3")) == ["classes"])
  }

  @Test func `the lane that is looked at is no setting`() throws {
    let race = try app(.surface, [("race", "sgd adam newton")])
    #expect(try changes(race, line("lane 2")) == [])
    #expect(try changes(race, "Tab") == [])
    #expect(try changes(race, "Tab Up") == ["lr"])
    #expect(try changes(race, "Tab o") == ["optimizer"])
    #expect(try changes(race, line("share_lr on")) == ["share_lr", "lr"])
  }

  @Test func `l2 is short for two others`() throws {
    #expect(try changes(app(.mlp), line("l2 0.01")) == ["reg", "reg_rate"])
    #expect(try changes(app(.mlp, [("reg", "l2")]), line("l2 0.01")) == ["reg_rate"])
  }

  @Test func `what is left open is as good as what it comes to`() throws {
    for text in [
      "n 500", "noise 0", "train_share 0.5", "features x,y", "problem classification",
      "layers 2 4 2 1", "activation tanh,tanh", "loss half",
    ] {
      #expect(try changes(app(.mlp), line(text)) == [])
    }
  }

  @Test func `another number of inputs is no change of the layers`() throws {
    let before = try app(.mlp, [("layers", "2 4 1")])
    var after = before
    try after.set([("features", "x,y,xy"), ("layers", "3 4 1")])
    #expect(after.changedSettings(since: before) == ["features"])
  }

  @Test func `a drawn start changes start and seed`() throws {
    #expect(try changes(app(.curve), "R") == ["start", "seed"])
    #expect(try changes(app(.surface), "R") == ["seed", "start"])
    #expect(try changes(app(.perceptron), "R") == ["shuffle"])
    #expect(try changes(app(.perceptron, [("shuffle", "on")]), "R") == ["seed"])
    #expect(try changes(app(.mlp), "R") == ["seed"])
    #expect(try changes(app(.mlp), "D") == ["data_seed"])
  }

  @Test(arguments: StageKind.allCases)
  func `time and sight are no settings`(kind: StageKind) throws {
    let keys = "Space *5 Left *2 Space Tab Enter Esc z B L m f r Space c Esc"
    #expect(try changes(app(kind), keys) == [])
  }

  @Test func `undo is a change back`() throws {
    var app = try app(.curve)
    try app.press("Up")
    #expect(try changes(app, "u") == ["lr"])
  }

  @Test func `another screen is another panel`() throws {
    #expect(try changes(app(.curve), "3") == ["panel"])
    #expect(try changes(app(.curve), "3 1") == [])
  }
}

// MARK: - Weights set by hand

@Suite struct ChangedWeightsTests {
  private static let kinds = [StageKind.perceptron, .mlp]

  @Test(arguments: kinds)
  func `learning changes no weight by hand`(kind: StageKind) throws {
    let edited = try app(kind, [("w1", "0.5")])
    #expect(try changes(edited, "Space *9 Left *5 Space r Space") == [])
    var later = edited
    try later.press("Space *4 " + line("b 0.5"))
    #expect(later.changedSettings(since: edited) == ["b"])
    #expect(try changes(later, "Space *3") == [])
    #expect(try changes(later, "Left *2") == [])
    #expect(try changes(later, "Left *2 Space *4") == [])
    #expect(try changes(later, "r") == [])
    #expect(try changes(later, "u") == ["b"])
    #expect(try changes(later, line("b 0.6")) == ["b"])
    #expect(try changes(later, "Left *2 Up") == ["lr"])
  }

  @Test(arguments: kinds)
  func `a weight set before a new start is not changed by it`(kind: StageKind) throws {
    var edited = try app(kind)
    try edited.press("Space *2 " + line("w2 3"))
    #expect(try changes(edited, line("seed 9")) == ["seed"])
    #expect(try changes(edited, line("data or")) == ["data"])
  }

  @Test func `the weights of a perceptron are turned by hand too`() throws {
    let before = try app(.perceptron, [("view", "weights")])
    #expect(try changes(before, "c Right") == ["w1"])
  }

  @Test func `a first neuron has names, other weights have one together`() throws {
    #expect(try changes(app(.mlp), line("weight 1.1.1 2")) == ["w1"])
    #expect(try changes(app(.mlp), line("weight 1.1.b 2")) == ["b"])
    #expect(try changes(app(.mlp), line("weight 1.2.1 2")) == ["weight"])
  }

  @Test func `drawn points are points`() throws {
    #expect(try changes(app(.perceptron), "i Space").sorted() == ["data", "points"])
    #expect(try changes(app(.mlp), "Space *3 " + line("points 1 1 +")) == ["points"])
  }
}

@Suite struct CoveredSettingsTests {
  @Test(arguments: [
    (StageKind.curve, "lr", ["lr"]), (.curve, "x0", ["start"]), (.surface, "κ", ["kappa"]),
    (.surface, "f", ["f", "kappa", "start"]), (.surface, "share_lr", ["share_lr", "lr"]),
    (.surface, "race", ["race", "optimizer", "lr", "beta", "schedule"]),
    (.perceptron, "points", ["points", "data"]), (.mlp, "l2", ["l2", "reg", "reg_rate"]),
    (.mlp, "weight", ["weight", "w1", "w2", "b"]), (.curve, "w1", []),
  ])
  func `a control covers what it sets`(kind: StageKind, name: String, names: [String]) {
    #expect(kind.settings(coveredBy: name) == names)
  }
}
