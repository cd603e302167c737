import Engine
import Testing

@testable import Tutor

@Suite struct AddedRowTests {
  private static let small = [("n", "50"), ("batch", "10")]

  private func adding(_ points: String, to run: NetworkRun) throws -> NetworkRun {
    var (run, settings) = (run, run.settings)
    try NetworkControl.set("points", to: points, in: &settings)
    run.apply(settings)
    return run
  }

  private func typed(_ run: NetworkRun) throws -> TypedNetworkTraining<Double> {
    try #require(run.network as? TypedNetworkTraining<Double>)
  }

  // 25 rows, batches of 10: after one step 15 and the new two are left, of which the last 7 wait.
  @Test(arguments: ["sgd", "adam", "nesterov", "rprop"], [1, 2, 4])
  func `from there on it is a run on the longer set, bit by bit`(rule: String, steps: Int) throws {
    var run = try network(
      Self.small + [("optimizer", rule), ("playground", "off")], steps: steps)
    let before = try typed(run)
    let longer = Dataset<Double>(
      inputs: before.rows.training.inputs + [1, 1.5, -2, 0.5],
      labels: before.rows.training.labels + [1, 0], classNames: ["0", "1"],
      featureNames: ["x", "y"], encoding: .binary)
    var loader = DataLoader(longer, batchSize: 10)
    for _ in 0..<steps { _ = loader.next() }
    var hand = TrainingRun(
      network: before.run.network, loss: BCEWithLogitsLoss(), optimizer: before.run.optimizer,
      loader: loader)
    run = try adding("1 1.5 +; -2 0.5 o", to: run)
    #expect(try typed(run).run.network.flatParameters == before.run.network.flatParameters)
    for _ in 0..<40 {
      run.step()
      hand.step()
    }
    #expect(try typed(run).run.network.flatParameters == hand.network.flatParameters)
    #expect(run.stepCount == steps + 40)
  }

  @Test func `with all rows in a batch the next step has them all`() throws {
    let line =
      [("data", "and"), ("layers", "2 1"), ("init", "zero"), ("batch", "full")] + torchFull
    var run = try network(line + [("lr", "1")], steps: 0)
    run = try adding("3 0 +", to: run)
    run.step()
    // At 0 each share is ½: g_w1 = Σ(½ − t)x₁/5 with x₁ = 0, 0, 1, 1, 3 and t = 0, 0, 0, 1, 1.
    #expect(abs(run.value("w1") - -(0.5 - 0.5 - 1.5) / 5) < 1e-15)
    #expect(run.value("updates_per_epoch") == 1)
  }

  @Test func `it is seen as rows of the data are, and scaled by what those measure`() throws {
    var run = try network(Self.small + [("features", "x,xy,x2"), ("scale", "standard")], steps: 3)
    let before = try typed(run).rows
    run = try adding("2 -1.5 +", to: run)
    let rows = try typed(run).rows
    #expect(rows.training.count == 26 && rows.test == before.test)
    #expect(Array(rows.training.inputs.dropLast(3)) == before.training.inputs)
    #expect(rows.training.input(25) == before.inputs(at: [2, -1.5]))
    #expect(rows.training.target(25) == [1] && rows.training.labels[25] == 1)
    #expect(rows.raw(.training).suffix(2) == [2, -1.5])
    // The raw inputs x, xy, x² back from what the network sees.
    let raw = try network(Self.small + [("features", "x,xy,x2")])
    let scale = Standardisation(of: try typed(raw).rows.training)
    let seen = zip(rows.training.input(25), zip(scale.scales, scale.means))
      .map { $0 * $1.0 + $1.1 }
    for (found, value) in zip(seen, [2.0, -3, 4]) { #expect(abs(found - value) < 1e-12) }
  }

  @Test(arguments: [
    ([("data", "clouds"), ("classes", "4")], "0 0 3", [3.0]),
    ([("data", "clouds"), ("classes", "4"), ("loss", "mse")], "0 0 3", [0, 0, 0, 1]),
    ([("data", "xor"), ("loss", "bce")], "0 0 +", [1]),
    ([("data", "xor"), ("problem", "regression")], "0 0 o", [0]),
    ([("problem", "regression")], "0 0 o", [-1]), ([("data", "reg-plane")], "0 0 o", [-1]),
  ])
  func `its class is written as the data write theirs`(
    settings: [(String, String)], points: String, target: [Double]
  ) throws {
    let run = try adding(points, to: network(settings))
    #expect(run.network.targets(.training).suffix(target.count) == target[...])
  }

  @Test func `losses and accuracy are those of all rows, before the first step too`() throws {
    let settings = [("data", "and"), ("layers", "2 1"), ("init", "zero")] + torchFull
    let run = try adding("2 2 +; 3 3 +", to: network(settings))
    // Everything is put into class 0: right are three of six.
    #expect(run.value("train_acc") == 0.5)
    #expect(run.firstLoss == run.value("loss"))
    #expect(run.value("best_loss") == run.value("loss"))
  }

  @Test func `a restart keeps them, and another run begins with them`() throws {
    var panel = try NetworkPanel(networkSettings(Self.small))
    panel.step(count: 5)
    try panel.change(to: networkSettings(Self.small + [("points", "1 1 +")]))
    #expect(panel.timeline.position == 5)
    panel.seek(to: 4)
    #expect(panel.run.network.rawRows(.training).count == 50)
    panel.seek(to: 5)
    #expect(panel.run.network.rawRows(.training).count == 52)
    panel.restart()
    #expect(panel.run.network.rawRows(.training).count == 52 && panel.settings.added.count == 1)
    let other = try NetworkPanel(panel.settings)
    #expect(other.run.network.rawRows(.training) == panel.run.network.rawRows(.training))
  }

  @Test(
    arguments: [
      ([], "1 2 3 +", "points: before the class of row 1 circle needs 2 number(s), not 3"),
      ([], "1 1 +; 2 2 5", "points: row 2 is of class 5; circle has 0…1"),
      (
        [("data", "digits")], "1 2 3",
        "points: before the class of row 1 digits needs 64 number(s), not 2"
      ),
      ([("data", "line")], "1 o", "points: line has no classes that a point could be of"),
      ([], "1 1 x", "points: '1 1 x' is not x, y and a class, as in 0.5 1 +; a ; parts points"),
      ([], "1 1", "points: before the class of row 1 circle needs 2 number(s), not 1"),
      ([], " ; ", "points: there is no point; write them like 0 0 o; 1 1 +, or none"),
      (
        [("n", "20001")], "1 1 +", "points: they join data of at most 20000 rows; these have 20001"
      ),
    ] as [([(String, String)], String, String)])
  func `what the data cannot take is named, and changes nothing`(
    settings: [(String, String)], points: String, message: String
  ) throws {
    var panel = try NetworkPanel(networkSettings(settings))
    var said: Localized?
    do throws(UserError) {
      try panel.change(to: networkSettings(settings + [("points", points)]))
    } catch {
      said = error.message
    }
    #expect(said?.en == message && said?.zh != said?.en)
    #expect(panel.settings.added.isEmpty)
  }

  @Test func `a row with a number that is not finite is refused`() {
    var settings = NetworkSettings()
    settings.added = [AddedRow(inputs: [.infinity, 1], label: 0)]
    #expect(throws: UserError.self) { try settings.check() }
  }
}
