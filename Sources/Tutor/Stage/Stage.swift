import Engine
import Plotting

/// A screen of the program with all that belongs to it: its run, the pane in focus, what its own
/// keys mean at the moment.
///
/// The app holds one and hands it what a learner asks for. A stage knows nothing of a terminal, of
/// other stages, of prompts and help; what it may look at while it acts are its `Surroundings`. It
/// is a value: to undo a change is to put back the stage as it was before.
protocol Stage: Sendable {
  /// What runs there.
  associatedtype Run: PanelRun

  /// Which one it is.
  static var kind: StageKind { get }
  /// What runs there without a screen: the run itself, or one that begins as this screen does.
  static var headless: any PanelRun.Type { get }
  /// What is set on the screen at its start.
  static var opening: Run.Setting { get }
  /// What has to be set to get from one setting to another, by the names of the screen.
  static func written(
    _ setting: Run.Setting, after old: Run.Setting
  ) -> [(name: String, value: String)]

  /// The screen at its start.
  init()

  // MARK: What is said of it

  /// What signs in its picture mean, for the help screen.
  static var signs: [PictureSign] { get }
  /// What `:view` takes there: an example, and the rest.
  static var viewExample: (String, Localized) { get }
  /// What the command line may be asked.
  static var commandHint: Localized { get }
  /// The speeds of automatic play to choose from, in steps a second; the last stands for as fast as
  /// is sensible.
  static var speeds: [Int] { get }
  /// The speed that play begins with.
  static var usualSpeed: Int { get }
  /// What can be set there, as help and messages need it.
  static var controlSummaries: [ControlSummary] { get }
  /// The names that one seed for everything sets.
  static var seedNames: [String] { get }

  // MARK: Time

  /// The run with its past and its known future.
  var timeline: Timeline<Run> { get }
  /// How many steps take about two milliseconds: a long way is made in such slices.
  var slice: Int { get }
  /// Makes steps, along the known future as far as there is one.
  mutating func step(count: Int)
  /// Moves to a known step.
  mutating func seek(to step: Int)
  /// Makes one step as a key asks for it, which may begin a motion.
  mutating func stepByHand(in surroundings: Surroundings) -> Reply
  /// Makes the steps of a beat of automatic play.
  mutating func play(count: Int, in surroundings: Surroundings) -> Reply
  /// Learns that play goes on from here.
  mutating func beginPlay(in surroundings: Surroundings)
  /// How long the beats of a play are.
  func beat(of playback: Playback) -> Playback.Beat
  /// Milliseconds between two frames of a motion, `nil` while nothing moves by itself.
  var motion: Int? { get }
  /// Goes on by a frame of the motion.
  mutating func move()
  /// Ends a motion where it was to lead.
  mutating func endMotion()
  /// The least time between two frames of play, in milliseconds.
  var frameInterval: Int { get }

  /// Notes at every step from now on what only lessons ask for.
  mutating func keepAccount()

  // MARK: Settings

  /// What can be set of the run.
  static var controls: [Control<Run.Setting>] { get }
  /// The settings of this stage and of another one, to be compared.
  ///
  /// Of weights that were set by hand those stand in them that tell the two apart.
  func settings(comparedWith other: Self) -> (mine: Run.Setting, others: Run.Setting)
  /// The learning rate, which keys turn on every stage.
  var learningRate: Double { get }
  /// Sets quantities by name, all of them or none.
  ///
  /// - Returns: false when everything was so before.
  /// - Throws: `UserError` when a name or a value will not do.
  mutating func set(_ pairs: [(name: String, value: String)]) throws(UserError) -> Bool

  // MARK: Data

  /// True where the rows of a file can be learned from.
  static var takesTables: Bool { get }
  /// Learns from the rows of a file.
  ///
  /// - Throws: `UserError` when they do not fit; nothing is changed then.
  mutating func take(_ table: LoadedTable) throws(UserError) -> Reply
  /// The points that were drawn, as a file of comma-separated values.
  ///
  /// - Throws: `UserError` when there are none.
  func pointsFile() throws(UserError) -> [UInt8]
  /// How many drawn points are in no file.
  var unsavedPointCount: Int { get }
  /// Learns that the drawn points are in a file now.
  mutating func notePointsSaved()

  // MARK: Keys

  /// Takes a key while a mode of the stage gives keys a meaning of their own.
  ///
  /// - Returns: `nil` when the key table has to answer it.
  mutating func press(_ key: Key, in surroundings: Surroundings) -> Reply?
  /// Does what an action of the key table asks for that is not the app's own business.
  mutating func perform(_ action: Action, in surroundings: Surroundings) -> Reply
  /// Takes what the mouse did in a cell.
  ///
  /// - Returns: `nil` when nothing of the stage is there.
  mutating func mouse(_ action: MouseAction, at point: Point, in surroundings: Surroundings)
    -> Reply?
  /// True while the stage's own keys mean something else than the key table says.
  var isInMode: Bool { get }
  /// Leaves the innermost mode; false when there is none to leave.
  mutating func leaveMode() -> Bool
  /// The names and values that lead to how the stage is looked at, as far as they can be set.
  var sightPairs: [(name: String, value: String)] { get }
  /// Takes over how the other stage is looked at; what it looks at stays.
  mutating func takeSight(of other: Self)
  /// The network and the sample that are there, for the X-ray.
  ///
  /// - Throws: `UserError` where there is none, with what would do.
  func xraySettings() throws(UserError) -> XraySettings

  // MARK: Drawing

  /// Computes ahead what the next picture will be drawn from, where that takes time.
  ///
  /// It is called before a picture that time asked for; one that a key asked for may be drawn from
  /// what was prepared for the one before.
  mutating func prepare(in surroundings: Surroundings)
  /// Draws the whole screen but for the line of keys.
  func draw(into buffer: inout Buffer, for app: App)
  /// Draws the picture and its numbers in a place beside a text that is smaller than
  /// ``App/leastSize``: without title, status and keys, which stand beside the text.
  func drawBeside(into buffer: inout Buffer, for app: App)
  /// The keys that matter now.
  var keyItems: [KeyItem] { get }

  // MARK: Telling without a screen

  /// The sentence of the status line, in full.
  func statusLine(for app: App) -> StatusLine
  /// The numbers of the step in a line.
  func numbers(for app: App) -> String
}

extension Stage {
  static var headless: any PanelRun.Type { Run.self }
  static var opening: Run.Setting { Run.opening }
  static func written(
    _ setting: Run.Setting, after old: Run.Setting
  ) -> [(name: String, value: String)] { Run.written(setting, after: old) }
  static var speeds: [Int] { [1, 2, 5, 10, 30, 100, .max] }
  static var usualSpeed: Int { 5 }
  static var controlSummaries: [ControlSummary] { controls.map(\.asSummary) }
  static var seedNames: [String] { ["seed"] }
  var sightPairs: [(name: String, value: String)] { [] }
  mutating func beginPlay(in surroundings: Surroundings) {}
  mutating func keepAccount() {}
  func beat(of playback: Playback) -> Playback.Beat { playback.beat }
  var motion: Int? { nil }
  mutating func move() {}
  mutating func endMotion() {}
  var frameInterval: Int { 33 }
  mutating func prepare(in surroundings: Surroundings) {}
  mutating func press(_ key: Key, in surroundings: Surroundings) -> Reply? { nil }

  static var takesTables: Bool { false }
  mutating func take(_ table: LoadedTable) throws(UserError) -> Reply {
    throw Self.kind.takesNoTable
  }
  func pointsFile() throws(UserError) -> [UInt8] {
    throw UserError(
      en: "export: there are no points on \(Self.kind.rawValue); perceptron and mlp have some",
      zh: "export：\(Self.kind.name.zh) 没有点；感知机和多层网络才有")
  }
  var unsavedPointCount: Int { 0 }
  mutating func notePointsSaved() {}

  /// Where the run stands, 0 at its start.
  var position: Int { timeline.position }
  /// The last step that is known; behind the position after going back.
  var end: Int { timeline.end }
  /// True while steps behind the position are known.
  var hasFuture: Bool { position < end }

  /// Takes over how another stage is looked at, if it is of the same kind.
  mutating func takeSight(ofAny other: any Stage) {
    if let other = other as? Self { takeSight(of: other) }
  }
}
