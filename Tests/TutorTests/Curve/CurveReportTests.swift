import Testing

@testable import Tutor

@Suite struct CurveReportTests {
  @Test func `every state variable that lessons may ask for is there, once`() throws {
    let names = try run(settings(), steps: 3).state.map(\.name)
    // lesson-format.md, "State variables", rows "all" and "curve".
    let wanted = [
      "step", "epoch", "lr", "beta", "loss", "loss0", "best_loss", "loss_ratio", "grad_norm",
      "step_size", "turns", "settled", "params", "seed", "diverged", "flat", "x", "y", "slope",
      "curvature", "x0", "error",
    ]
    #expect(Set(names) == Set(wanted))
    #expect(names.count == wanted.count)
  }

  @Test func `a row of the table has the promised columns`() throws {
    #expect(
      try run(settings(), steps: 0).row.map(\.name) == [
        "step", "x", "y", "slope", "lr", "loss", "error", "turns",
      ])
  }

  @Test func `the first step in CSV`() throws {
    let line = try Report(format: .csv).line(run(settings(), steps: 1).row)
    // x = 0.3, y = 0.28, g = −1.8; the tail of each is IEEE 754's, from Python.
    #expect(
      line
        == "1,0.30000000000000004,0.2799999999999999,-1.7999999999999998,0.1,0.2799999999999999,0.44999999999999996,0"
    )
  }

  @Test func `the numbers of a state`() throws {
    let state = try run(settings(lr: 0.4), steps: 2).state
    let values = Dictionary(uniqueKeysWithValues: state.map { ($0.name, $0.value) })
    #expect(values["step"] == .integer(2))
    #expect(values["epoch"] == .integer(2))
    #expect(values["loss0"] == .real(1))
    #expect(values["params"] == .integer(1))
    #expect(values["turns"] == .integer(1))
    #expect(values["settled"] == .integer(-1))
    #expect(values["diverged"] == .flag(false))
    #expect(values["curvature"] == .real(4))
    #expect(values["seed"] == .integer(1))
    #expect(values["beta"] == .real(0))
  }

  @Test func `the error is missing where no minimum is known`() throws {
    let row = try run(settings("x"), steps: 1).row
    #expect(Report(format: .csv).line(row) == "1,-0.1,-0.1,1.0,0.1,-0.1,,0")
  }

  @Test func `an overflow is inf and nan in CSV and null in JSON`() throws {
    let far = try run(settings(lr: 1e308), steps: 2)
    let fields = Report(format: .csv).line(far.row).split(separator: ",")
    #expect(fields.allSatisfy { !$0.hasPrefix("-nan") })
    #expect(fields[2] == "nan")
    #expect(
      try Report(format: .csv).line(run(settings(lr: 1e308), steps: 1).row)
        == "1,inf,nan,inf,1e+308,nan,inf,0")
    #expect(Report(format: .json).line(far.row).contains("\"loss\":null"))
  }
}
