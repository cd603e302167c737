import Engine
import Plotting

@testable import Tutor

/// The panel of the recipe: a screen around a run.
struct RootStage: Stage {
  // A panel of the program has a case of its own in `StageKind`.
  static let kind = StageKind.curve
  static let signs = [PictureSign("█", .now, en: "x", zh: "x")]
  static let viewExample = ("view root", Localized(en: "there is one", zh: "只有一个"))
  static let commandHint = Localized(en: "type a command such as a 9", zh: "输入命令，如 a 9")
  static let controls = RootControl.all

  private(set) var timeline = Timeline(start: RootRun(settings: RootSettings()))

  // MARK: Time

  var slice: Int { 1000 }

  mutating func step(count: Int) { timeline.step(count: count) }

  mutating func seek(to step: Int) { timeline.seek(to: step) }

  mutating func stepByHand(in surroundings: Surroundings) -> Reply {
    timeline.step()
    return .done
  }

  mutating func play(count: Int, in surroundings: Surroundings) -> Reply {
    timeline.step(count: count)
    return .done
  }

  // MARK: Settings and keys

  var learningRate: Double { 1 }

  func settings(comparedWith other: RootStage) -> (mine: RootSettings, others: RootSettings) {
    (timeline.present.settings, other.timeline.present.settings)
  }

  mutating func set(_ pairs: [(name: String, value: String)]) throws(UserError) -> Bool {
    var settings = timeline.present.settings
    for (name, value) in pairs { try RootControl.set(name, to: value, in: &settings) }
    guard settings != timeline.present.settings else { return false }
    timeline.change(settings)
    return true
  }

  mutating func perform(_ action: Action, in surroundings: Surroundings) -> Reply { .done }

  mutating func mouse(
    _ action: MouseAction, at point: Point, in surroundings: Surroundings
  ) -> Reply? { nil }

  var isInMode: Bool { false }

  mutating func leaveMode() -> Bool { false }

  mutating func takeSight(of other: RootStage) {}

  // MARK: Drawing

  func draw(into buffer: inout Buffer, for app: App) {
    let (run, language) = (timeline.present, app.shownLanguage)
    TitleLine(
      name: "√ " + RootControl.panel[language],
      subject: Piece("a = \(run.settings.number)", .curve),
      sides: [["k \(run.stepCount)", language.label]]
    ).draw(into: &buffer)
    drawBeside(into: &buffer, for: app)
    StatusLine(app: app) {
      let error = abs(run.x * run.x - run.settings.number)
      return ("k=\(run.stepCount): x² is \(NumberText.loss(error)) off", .bright)
    }.draw(into: &buffer, row: buffer.size.height - 2)
  }

  func drawBeside(into buffer: inout Buffer, for app: App) {
    let x = timeline.present.x
    buffer.write([Piece("x ", .dim), Piece(NumberText.formula(x), .now)], at: Point(1, 2))
    Sparkline([x], range: 0...max(x, 1)).draw(into: &buffer, at: Point(1, 3), width: 1, ink: .now)
  }

  var keyItems: [KeyItem] { keys(.step, .back, .play, .help) }
}
