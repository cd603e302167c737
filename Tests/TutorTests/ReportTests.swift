import Engine
import Testing

@testable import Tutor

private let row: Report.Row = [
  ("step", .integer(3)), ("x", .real(0.1)), ("done", .flag(true)), ("error", .missing),
]

@Suite struct ReportTests {
  @Test func `CSV has a heading and plain values`() {
    let report = Report(format: .csv)
    #expect(report.heading(row) == "step,x,done,error")
    #expect(report.line(row) == "3,0.1,1,")
  }

  @Test func `JSON is one object a line without a heading`() {
    let report = Report(format: .json)
    #expect(report.heading(row) == nil)
    #expect(report.line(row) == #"{"step":3,"x":0.1,"done":true,"error":null}"#)
  }

  @Test func `a table stands in columns`() {
    let report = Report(format: .table)
    let heading = report.heading(row) ?? ""
    let line = report.line(row)
    #expect(heading.count == line.count)
    #expect(heading.hasPrefix("    step"))
    #expect(line.hasPrefix("       3"))
  }

  @Test(arguments: [
    (Double.infinity, "inf"), (-.infinity, "-inf"), (.nan, "nan"), (-.nan, "nan"),
    (Double(nan: 7, signaling: false), "nan"),
  ])
  func `what is not finite has one name in CSV and none in JSON`(value: Double, name: String) {
    let row: Report.Row = [("x", .real(value))]
    #expect(Report(format: .csv).line(row) == name)
    #expect(Report(format: .json).line(row) == #"{"x":null}"#)
  }

  @Test func `every number reads back to the same bits`() throws {
    var random = SplitMix64(seed: 3)
    let special = [0, -0.0, 1e-7, 1e300, .leastNonzeroMagnitude, .greatestFiniteMagnitude]
    let some = (0..<2000).map { _ in Double(bitPattern: random.next()) }.filter(\.isFinite)
    for value in special + some {
      let text = Report(format: .csv).line([("x", .real(value))])
      #expect(Double(text)?.bitPattern == value.bitPattern)
    }
  }
}
