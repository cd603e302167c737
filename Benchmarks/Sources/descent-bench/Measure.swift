import CCount

/// What a workload reports: one line of JSON.
struct Record {
  var fields: [(String, String)] = [("peer", "\"descent\"")]

  init(_ workload: String) { fields.insert(("w", "\"\(workload)\""), at: 0) }

  mutating func add(_ name: String, _ number: Double) {
    fields.append((name, number.isFinite ? "\(number)" : "null"))
  }

  mutating func add(_ name: String, _ number: Int) { fields.append((name, "\(number)")) }

  mutating func add(_ name: String, _ flag: Bool) { fields.append((name, "\(flag)")) }

  func show() { print("{" + fields.map { "\"\($0.0)\":\($0.1)" }.joined(separator: ",") + "}") }
}

/// The median processor time of some rounds, and the allocations of the last one.
struct Timing {
  var seconds: Double
  var steps: Int
  var allocations: Int64

  /// Runs rounds of the same number of steps, after one that is not counted.
  init(rounds: Int = 9, steps: Int, _ work: (Int) -> Void) {
    work(max(1, steps / 10))
    var times: [Double] = []
    var blocks: Int64 = 0
    for _ in 0..<rounds {
      let before = cc_allocations()
      let start = cc_seconds()
      work(steps)
      times.append(cc_seconds() - start)
      blocks = cc_allocations() - before
    }
    seconds = times.sorted()[rounds / 2]
    self.steps = steps
    allocations = blocks
  }

  var microsecondsPerStep: Double { seconds / Double(steps) * 1e6 }

  func add(to record: inout Record) {
    record.add("steps", steps)
    record.add("sec", seconds)
    record.add("us_per_step", microsecondsPerStep)
    record.add("allocations", Int(allocations))
  }
}
