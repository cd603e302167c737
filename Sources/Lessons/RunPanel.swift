internal import Engine
import Tutor

/// A panel around a run.
struct RunPanel<Run: PanelRun>: HeadlessPanel {
  private var run: Run
  /// The run at step 0.
  private var start: Run

  /// The most products of one look at all data.
  private static var workLimit: Int { 20_000_000 }
  /// The most products of a proof: some seconds.
  private static var proofLimit: Int { 20_000_000_000 }

  /// A panel at its start.
  init(_ settings: Run.Setting) throws(UserError) {
    run = try Self.begin(settings)
    start = run
  }

  var stepCount: Int { run.stepCount }

  /// Large networks get fewer steps, so that a proof takes seconds.
  var stepLimit: Int {
    let work = (try? Run.work(of: run.settings)) ?? 1
    return min(run.stepLimit, Self.proofLimit / max(1, work))
  }

  var landmarks: [String] { Run.landmarks }

  func value(of name: String) -> Double? { run.value(of: name)?.number }

  mutating func set(_ pairs: [(name: String, value: String)]) throws(UserError) {
    var settings = run.settings
    for (name, value) in pairs where name != "view" {
      try Run.set(name, to: value, in: &settings)
    }
    guard Run.canGoOn(from: run.settings, to: settings) else {
      run = try Self.begin(run.restarting(with: settings))
      start = run
      return
    }
    try run.check(settings)
    run.apply(settings)
    if run.stepCount == 0 { start = run }
  }

  mutating func step() { run.step() }

  mutating func reset() {
    let settings = run.lastingSettings
    run = start
    run.apply(settings)
  }

  private static func begin(_ settings: Run.Setting) throws(UserError) -> Run {
    let work = try Run.work(of: settings)
    guard work <= workLimit else {
      throw UserError(
        en: "parameters times rows are \(work); at most \(workLimit) in a lesson",
        zh: "参数个数乘以数据行数是 \(work)；课程中最多 \(workLimit)")
    }
    return try Run.begin(settings, keepsAccount: true)
  }
}
