import Engine
import Testing

@testable import Tutor

@Suite struct SurfaceRunTests {
  private static let race = [("race", "sgd momentum newton"), ("lr", "1")]

  @Test func `first who has settled, then who walks by height, last who is gone`() throws {
    #expect(try surface(Self.race, steps: 3).ranking == [2, 1, 0])
    // Before the first step all are as high: their order is that of the lanes.
    #expect(try surface(Self.race).ranking == [0, 1, 2])
  }

  @Test func `of two who are gone the one who went later is before`() throws {
    var settings = try surfaceSettings([("race", "sgd sgd"), ("lr", "1")])
    settings.lanes[1].learningRate = 0.5
    var run = SurfaceRun(settings)
    for _ in 0..<20 { run.step() }
    #expect(run.lanes.map { $0.account.diverged != nil } == [true, true])
    #expect(run.ranking == [1, 0])
  }

  @Test func `of two who have settled the earlier is before, and equals stay in order`() throws {
    let run = try surface([("race", "sgd newton newton")], steps: 100)
    #expect(run.lanes.allSatisfy { $0.account.settled != nil })
    #expect(run.ranking == [1, 2, 0])
  }

  // A usual rate that flies away would be a poor first sight of a surface.
  @Test(arguments: SurfaceFunction.Name.allCases)
  func `at their usual rates those who follow the gradient stay`(
    name: SurfaceFunction.Name
  ) throws {
    let start = try surface([("f", name.rawValue), ("race", "sgd momentum nesterov")])
    var run = start
    for _ in 0..<400 { run.step() }
    for lane in run.lanes {
      #expect(lane.account.diverged == nil, "\(lane.settings.rule)")
      #expect(run.surface.height(at: lane.place.x, lane.place.y) < start.loss)
    }
  }

  @Test func `noise is the same for all lanes`() throws {
    let run = try surface([("race", "sgd sgd"), ("noise", "1")], steps: 20)
    #expect(run.lanes[0].place == run.lanes[1].place)
    #expect(try surface(steps: 20).lane.place != run.lanes[0].place)
  }

  // With lr 1 on x² + y² halved each step throws away the place: x = −noise.
  @Test func `noise has the deviation that was asked for`() throws {
    var run = try surface([("f", "bowl 1"), ("start", "0 0"), ("lr", "1"), ("noise", "0.5")])
    var (sum, squares) = (0.0, 0.0)
    for _ in 0..<4000 {
      run.step()
      sum += run.lane.place.x
      squares += run.lane.place.x * run.lane.place.x
    }
    #expect(abs(sum / 4000) < 0.03)
    #expect(abs((squares / 4000).squareRoot() - 0.5) < 0.03)
  }

  @Test func `noise does not change what is told of the place`() throws {
    let run = try surface([("noise", "5")])
    #expect(run.jet.dx == -4 && run.jet.dy == 15 && run.loss == 19.25)
  }

  @Test func `the next run is the one that a step makes`() throws {
    var run = try surface([("noise", "1"), ("race", "adam sgd")], steps: 3)
    let next = run.next
    run.step()
    #expect(next.lanes.map(\.place) == run.lanes.map(\.place))
  }

  @Test func `a loss of each lane stands in a row, of one alone its own`() throws {
    let alone = try surface().row.map(\.name)
    #expect(
      alone == ["step", "x1", "x2", "loss", "slope1", "slope2", "lr", "error", "turns"])
    #expect(
      try surface(Self.race).row.map(\.name).suffix(3)
        == ["loss_1_sgd", "loss_2_momentum", "loss_3_newton"])
    // Newton lands on 0, where plain descent is nine times as far in y.
    let row = try surface(Self.race, steps: 1).row.suffix(3).map(\.value)
    #expect(row[2] == .real(0) && row[0] == .real(5 * 13.5 * 13.5))
  }

  @Test func `the state tells of the lane that is looked at`() throws {
    var run = try surface(Self.race, steps: 1)
    func value(_ name: String) -> Double? {
      run.state.first { $0.name == name }?.value.number
    }
    #expect(value("settled") == -1)
    run.look(at: 2)
    #expect(value("settled") == 1 && value("loss") == 0 && value("grad_norm") == 0)
  }
}
