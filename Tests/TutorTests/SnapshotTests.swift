import Glibc
import Plotting
import Testing
import Tutor

/// Whole screens, compared with the pictures in Snapshots.
///
/// The pictures are plain text, looked at by a person when they change: `DESCENT_RECORD=1 ./test`
/// writes them anew, and fails, so that a recording run is never taken for a check.
@Suite struct SnapshotTests {
  /// A screen: how it comes about, and the name of its picture.
  struct Scene: Sendable, CustomTestStringConvertible {
    var name: String
    var kind = StageKind.curve
    var keys = ""
    var size = Size(width: 80, height: 24)
    var settings: [(String, String)] = []
    var language = Language.en
    var marker = Marker.braille
    var repertoire = Charset.full
    /// True for the panel beside a text, with what the next step brings as a question or not.
    var isBeside = false
    var hidesNext = false

    var testDescription: String { name }
  }

  static let scenes =
    [
      Scene(name: "start"),
      Scene(name: "three-steps", keys: "Space *3"),
      Scene(name: "three-steps-zh", keys: "Space *3", language: .zh),
      Scene(name: "three-steps-ascii", keys: "Space *3", marker: .ascii),
      Scene(name: "three-steps-blocks", keys: "Space *3", marker: .blocks),
      Scene(name: "three-steps-narrow", keys: "Space *3", language: .zh, repertoire: .narrow),
      Scene(name: "three-steps-60x18", keys: "Space *3", size: Size(width: 60, height: 18)),
      Scene(name: "three-steps-120x40", keys: "Space *3", size: Size(width: 120, height: 40)),
      Scene(
        name: "ghost-and-hops-200x60", keys: "Space *5 f r Up *4 Space *3",
        size: Size(width: 200, height: 60)),
      Scene(
        name: "ghost-and-hops-200x60-zh", keys: "Space *5 f r Up *4 Space *3",
        size: Size(width: 200, height: 60), language: .zh),
      Scene(name: "lands", keys: "Space", settings: [("lr", "0.25")]),
      Scene(name: "bounces", keys: "Space *4", settings: [("lr", "0.5")]),
      Scene(name: "flies-away", keys: "Space *9", settings: [("lr", "0.6")]),
      Scene(name: "climbs", keys: "Space *3", settings: [("lr", "-0.1")]),
      Scene(name: "overflows", keys: "Space", settings: [("lr", "1e308")]),
      Scene(name: "stalled", keys: ": 'type:step 73' Enter"),
      Scene(name: "momentum", keys: "o Space *6"),
      Scene(
        name: "quartic", keys: "Space *3",
        settings: [("f", "x^4 - 4x^2 + 5"), ("start", "-3"), ("lr", "0.01")]),
      Scene(name: "window-view", keys: "z Space *3"),
      Scene(name: "off-screen", keys: "z Space *9", settings: [("lr", "0.6")]),
      Scene(name: "predict", keys: "P Right *9"),
      Scene(name: "predicted", keys: "P Right *11 Enter"),
      Scene(name: "readout", keys: "c Right *9"),
      Scene(name: "loss-pane", keys: "Tab Space *12"),
      Scene(name: "projector", keys: "B Space *3"),
      Scene(
        name: "projector-zh-200x60", keys: "B Space *3", size: Size(width: 200, height: 60),
        language: .zh),
      Scene(name: "help", keys: "?"),
      Scene(name: "help-zh", keys: "?", language: .zh),
      Scene(name: "command-error", keys: ": 'type:f 2x^^2' Enter"),
      Scene(name: "too-small", size: Size(width: 59, height: 17)),
    ] + surfaceScenes + perceptronScenes + networkScenes + xrayScenes + codeScenes

  private static let surfaceScenes = [
    Scene(name: "surface-start", kind: .surface),
    Scene(name: "surface", kind: .surface, keys: "Space *6"),
    Scene(name: "surface-zh", kind: .surface, keys: "Space *6", language: .zh),
    Scene(name: "surface-race", kind: .surface, keys: "w Space *8"),
    Scene(name: "surface-race-zh", kind: .surface, keys: "w w Space *30 Tab *4", language: .zh),
    Scene(
      name: "surface-race-ascii", kind: .surface, keys: "w Space *8", marker: .ascii,
      repertoire: .ascii),
    Scene(name: "surface-blocks", kind: .surface, keys: "Space *6", marker: .blocks),
    Scene(
      name: "surface-narrow", kind: .surface, keys: "w Space *6", language: .zh,
      repertoire: .narrow),
    Scene(
      name: "surface-60x18", kind: .surface, keys: "w w Space *5",
      size: Size(width: 60, height: 18)),
    Scene(
      name: "surface-120x40", kind: .surface, keys: "Space *8 f r o Space *9",
      size: Size(width: 120, height: 40)),
    Scene(
      name: "surface-race-200x60", kind: .surface, keys: "w Space *12",
      size: Size(width: 200, height: 60)),
    Scene(
      name: "surface-rosenbrock-200x60-zh", kind: .surface, keys: "w Space *40 f r Space *12",
      size: Size(width: 200, height: 60), settings: [("f", "rosenbrock")], language: .zh),
    Scene(
      name: "surface-saddle", kind: .surface, keys: "Space *30",
      settings: [("f", "saddle"), ("start", "1 1e-6"), ("lr", "0.1")]),
    Scene(
      name: "surface-wells", kind: .surface, keys: "o Space *40", settings: [("f", "well")]),
    Scene(
      name: "surface-diverged", kind: .surface, keys: "Space *9", settings: [("lr", "0.25")]),
    Scene(name: "surface-overflow", kind: .surface, keys: "Space", settings: [("lr", "1e308")]),
    Scene(
      name: "surface-formula", kind: .surface, keys: "Space *5",
      settings: [("f", "x^4 + 3x^2*y^2 + sin(x)*cos(y) + exp(x/5)")]),
    Scene(name: "surface-path-view", kind: .surface, keys: "z Space *20"),
    Scene(name: "surface-move", kind: .surface, keys: "i Right *9 Up *2"),
    Scene(name: "surface-cursor", kind: .surface, keys: "c + + + Right *3", language: .zh),
    Scene(name: "surface-race-pane", kind: .surface, keys: "Space *9 f r o Space *4 Tab"),
    Scene(name: "surface-cut", kind: .surface, keys: "Space *6 Tab *3"),
    Scene(
      name: "surface-directions", kind: .surface, keys: "Space *20 Tab *4",
      settings: [("f", "booth")]),
    Scene(name: "surface-phase-zh", kind: .surface, keys: "o Space *40 Tab *5", language: .zh),
    Scene(name: "surface-rates", kind: .surface, keys: "o Space *6 Tab *6 Enter"),
    Scene(name: "surface-projector", kind: .surface, keys: "B Space *5"),
    Scene(name: "surface-projector-race-zh", kind: .surface, keys: "w B Space *5", language: .zh),
    Scene(name: "surface-help", kind: .surface, keys: "?"),
    Scene(name: "surface-help-zh", kind: .surface, keys: "?", language: .zh),
    Scene(name: "surface-signs-zh", kind: .surface, keys: "? PgDn", language: .zh),
    Scene(name: "surface-commands", kind: .surface, keys: "? PgDn PgDn"),
  ]

  private static let codeScenes = [
    Scene(name: "code-start", kind: .code),
    Scene(name: "code", kind: .code, keys: "Space *9"),
    Scene(name: "code-zh", kind: .code, keys: "Space *9", language: .zh),
    Scene(
      name: "code-ascii", kind: .code, keys: "a Space *12", marker: .ascii, repertoire: .ascii),
    Scene(
      name: "code-narrow", kind: .code, keys: "Tab Space *9", language: .zh, repertoire: .narrow),
    Scene(
      name: "code-loop", kind: .code, keys: "Space *11", settings: [("program", "loop")]),
    Scene(
      name: "code-loop-zh", kind: .code, keys: "Tab Tab Space *12",
      settings: [("program", "loop")], language: .zh),
    Scene(
      name: "code-loop-60x18", kind: .code, keys: "Space *11", size: Size(width: 60, height: 18),
      settings: [("program", "loop")]),
    Scene(
      name: "code-loop-120x40", kind: .code, keys: "e *4 Space *3",
      size: Size(width: 120, height: 40), settings: [("program", "loop"), ("optimizer", "adam")]),
    Scene(
      name: "code-200x60", kind: .code, keys: "e *9 f a r e *12 Space *3",
      size: Size(width: 200, height: 60)),
    Scene(
      name: "code-loop-200x60-zh", kind: .code, keys: "e *9 Space *3",
      size: Size(width: 200, height: 60), settings: [("program", "loop")], language: .zh),
    Scene(
      name: "code-predict", kind: .code, keys: "Space P Right", settings: [("program", "loop")]),
    Scene(name: "code-diverged", kind: .code, keys: "e *9", settings: [("lr", "3")]),
    Scene(name: "code-projector", kind: .code, keys: "B Space *9"),
    Scene(
      name: "code-projector-loop-zh", kind: .code, keys: "B Space *9",
      settings: [("program", "loop")], language: .zh),
    Scene(name: "code-help", kind: .code, keys: "?"),
    Scene(name: "code-help-zh", kind: .code, keys: "?", language: .zh),
    Scene(
      name: "code-beside", kind: .code, keys: "Space *10", size: Size(width: 41, height: 20),
      settings: [("program", "loop")], isBeside: true),
    Scene(
      name: "code-beside-30x14-zh", kind: .code, keys: "Space *4",
      size: Size(width: 30, height: 14), language: .zh, isBeside: true, hidesNext: true),
  ]

  private static let perceptronScenes = [
    Scene(name: "perceptron-start", kind: .perceptron),
    Scene(name: "perceptron", kind: .perceptron, keys: "Space *6"),
    Scene(name: "perceptron-zh", kind: .perceptron, keys: "Space *6", language: .zh),
    Scene(
      name: "perceptron-ascii", kind: .perceptron, keys: "Space *6", marker: .ascii,
      repertoire: .ascii),
    Scene(name: "perceptron-blocks", kind: .perceptron, keys: "Space *6", marker: .blocks),
    Scene(
      name: "perceptron-narrow", kind: .perceptron, keys: "Space *6", language: .zh,
      repertoire: .narrow),
    Scene(
      name: "perceptron-60x18", kind: .perceptron, keys: "Space *6",
      size: Size(width: 60, height: 18)),
    Scene(
      name: "perceptron-120x40", kind: .perceptron, keys: "e *2 Space",
      size: Size(width: 120, height: 40), settings: [("data", "or"), ("rule", "logistic")]),
    Scene(
      name: "perceptron-xor-200x60", kind: .perceptron, keys: "e *5 f r o e *3 z",
      size: Size(width: 200, height: 60), settings: [("data", "xor")]),
    Scene(
      name: "perceptron-clouds-200x60-zh", kind: .perceptron, keys: "e *2",
      size: Size(width: 200, height: 60), settings: [("data", "clouds"), ("gap", "0.5")],
      language: .zh),
    Scene(
      name: "perceptron-xor-circle", kind: .perceptron, keys: "e *3 z",
      settings: [("data", "xor")]),
    Scene(
      name: "perceptron-clouds", kind: .perceptron, keys: "e *3",
      settings: [("data", "clouds"), ("gap", "-0.3")]),
    Scene(
      name: "perceptron-diverged", kind: .perceptron, keys: "e *9",
      settings: [("data", "or"), ("rule", "delta"), ("lr", "2")]),
    Scene(name: "perceptron-by-hand", kind: .perceptron, keys: "w Right *5 Down Right *5"),
    Scene(name: "perceptron-draw", kind: .perceptron, keys: "e *2 i Right *3 Up *2 + Down *4 o"),
    Scene(name: "perceptron-predict", kind: .perceptron, keys: "Space *6 P Right"),
    Scene(name: "perceptron-epochs", kind: .perceptron, keys: "e *6 Space *2 Tab *3"),
    Scene(name: "perceptron-projector", kind: .perceptron, keys: "B Space *6"),
    Scene(name: "perceptron-help", kind: .perceptron, keys: "?"),
  ]

  // Half blocks say nothing in text, so maps are drawn as letters.
  private static let networkScenes = [
    Scene(name: "mlp-start", kind: .mlp, marker: .ascii),
    Scene(name: "mlp-braille", kind: .mlp, keys: "e *40"),
    Scene(name: "mlp-circle", kind: .mlp, keys: "e *40", marker: .ascii),
    Scene(name: "mlp-circle-zh", kind: .mlp, keys: "e *40", language: .zh, marker: .ascii),
    Scene(
      name: "mlp-circle-60x18", kind: .mlp, keys: "e *40", size: Size(width: 60, height: 18),
      marker: .ascii),
    Scene(
      name: "mlp-circle-120x40", kind: .mlp, keys: "e *40", size: Size(width: 120, height: 40),
      marker: .ascii),
    Scene(
      name: "mlp-ghosts-200x60", kind: .mlp, keys: "e *20 f r o o e *15",
      size: Size(width: 200, height: 60), marker: .ascii),
    Scene(
      name: "mlp-circle-200x60-zh", kind: .mlp, keys: "e *40",
      size: Size(width: 200, height: 60), language: .zh),
    Scene(
      name: "mlp-xor-stuck", kind: .mlp, keys: "e *600 Tab *7",
      settings: [("data", "xor"), ("layers", "2 2 1"), ("seed", "2"), ("lr", "0.3")],
      marker: .ascii),
    Scene(name: "mlp-knobs", kind: .mlp, keys: "e *5 k Down *4", marker: .ascii),
    Scene(name: "mlp-cursor", kind: .mlp, keys: "e *20 Tab c Down *2 Left", marker: .ascii),
    Scene(name: "mlp-losses", kind: .mlp, keys: "e *20 Tab Tab c Left *30 Enter", marker: .ascii),
    Scene(
      name: "mlp-sweep", kind: .mlp, keys: "e *2 w", settings: [("sweep_steps", "50")],
      marker: .ascii),
    Scene(
      name: "mlp-classes", kind: .mlp, keys: "e *30 Tab *4",
      settings: [("data", "clouds"), ("classes", "5"), ("layers", "2 8 5"), ("gap", "0.2")],
      marker: .ascii),
    Scene(
      name: "mlp-blow-up", kind: .mlp, keys: "e *9",
      settings: [("data", "reg-plane"), ("activation", "linear"), ("lr", "10")], marker: .ascii),
    Scene(name: "mlp-line", kind: .mlp, keys: "e *30", settings: [("data", "line")]),
    Scene(
      name: "mlp-digits", kind: .mlp, keys: "e *5",
      settings: [("data", "digits"), ("n", "200"), ("layers", "64 12 10")], marker: .ascii),
    Scene(name: "mlp-predict", kind: .mlp, keys: "e *2 P Left Enter", marker: .ascii),
    Scene(name: "mlp-projector", kind: .mlp, keys: "e *40 B", marker: .ascii),
    Scene(
      name: "mlp-draw", kind: .mlp, keys: "e *20 i Left *7 o Left *3 Down + Space", marker: .ascii),
    Scene(
      name: "mlp-points-zh", kind: .mlp, keys: "i o Right *8 2 Up *4 1 Esc e *300 i Left *8",
      settings: [("data", "points"), ("lr", "0.3")], language: .zh, marker: .ascii),
    Scene(name: "mlp-help", kind: .mlp, keys: "?"),
    Scene(name: "mlp-help-2", kind: .mlp, keys: "? PgDn"),
    Scene(name: "mlp-commands-zh", kind: .mlp, keys: "? PgDn PgDn", language: .zh),
    Scene(
      name: "mlp-command-error", kind: .mlp, keys: ": 'type:layers 3 4 1' Enter", marker: .ascii),
  ]

  /// The keys that draw a 7.
  private static let seven =
    "i Up Up Up Left Left Enter Right *3 Down *2 Left Down Left Down Enter"

  private static let fewDigits = [("n", "200"), ("layers", "64 16 10")]

  /// Digits that are learned, drawn and looked at.
  static let scenesOfDigits = [
    Scene(name: "digits", kind: .digits, keys: "e *3", settings: fewDigits),
    Scene(name: "digits-draw", kind: .digits, keys: "e *3 " + seven, settings: fewDigits),
    Scene(
      name: "digits-labelled-zh", kind: .digits, keys: "e *3 " + seven + " 7", settings: fewDigits,
      language: .zh),
    Scene(
      name: "digits-yours", kind: .digits, keys: "e *3 " + seven + " 7 e *9 Esc Tab *2",
      settings: fewDigits),
    Scene(
      name: "digits-draw-ascii", kind: .digits, keys: "e *3 i n", settings: fewDigits,
      marker: .ascii, repertoire: .ascii),
    Scene(
      name: "digits-60x18", kind: .digits, keys: "e *3", size: Size(width: 60, height: 18),
      settings: fewDigits),
    Scene(
      name: "digits-120x40-zh", kind: .digits, keys: "e *3", size: Size(width: 120, height: 40),
      settings: fewDigits, language: .zh),
    Scene(
      name: "digits-200x60", kind: .digits, keys: "e *3", size: Size(width: 200, height: 60),
      settings: fewDigits),
    Scene(
      name: "digits-confusion", kind: .digits, keys: "e *3 Tab *5 c Down Right",
      settings: fewDigits),
    Scene(
      name: "digits-confusion-60x18", kind: .digits, keys: "e *3 Tab *5",
      size: Size(width: 60, height: 18), settings: fewDigits),
    Scene(name: "digits-misread", kind: .digits, keys: "e *3 z c Right", settings: fewDigits),
    Scene(name: "digits-knobs", kind: .digits, keys: "k Down *3", settings: fewDigits),
    Scene(name: "digits-overfit", kind: .digits, keys: "e *60", settings: fewDigits),
    Scene(
      name: "digits-projector", kind: .digits, keys: "e *3 " + seven + " B", settings: fewDigits),
    Scene(name: "digits-help", kind: .digits, keys: "?"),
    beside("digits", .digits, "e *3", fewDigits),
    beside("digits-draw-zh", .digits, "e *3 " + seven, fewDigits, language: .zh),
  ]

  /// The panel in forty columns, beside a text.
  static let scenesBeside = [
    beside("curve", .curve, "Space *3"),
    beside("curve-asked-zh", .curve, "Space", [("lr", "0.5")], language: .zh, hidesNext: true),
    beside("curve-ascii", .curve, "Space *3", marker: .ascii),
    beside("curve-58x28", .curve, "o Space *12", size: Size(width: 58, height: 28)),
    beside("curve-steps", .curve, "Space *14 Tab Tab"),
    beside("curve-map-zh", .curve, "Tab *4", language: .zh),
    beside("surface", .surface, "Space *6"),
    beside("surface-race-zh", .surface, "w Space *6", language: .zh),
    beside("surface-asked", .surface, "Space *6", hidesNext: true),
    beside("surface-lanes", .surface, "w w Space *6 BTab *6"),
    beside("surface-cut-ascii", .surface, "Space *6 Tab Tab Tab", marker: .ascii),
    beside("perceptron", .perceptron, "Space *6"),
    beside("perceptron-asked", .perceptron, "Space *6", hidesNext: true),
    beside(
      "perceptron-clouds-zh", .perceptron, "e *3 Space",
      [("data", "clouds"), ("rule", "logistic")],
      language: .zh),
    beside("perceptron-by-hand", .perceptron, "Space *6 w Down", marker: .ascii),
    beside("perceptron-numbers", .perceptron, "Space *6 Tab"),
    beside("mlp", .mlp, "e *20", marker: .ascii),
    beside("mlp-draw", .mlp, "i o Right *5 +", [("data", "points")], marker: .ascii),
    beside("mlp-network-zh", .mlp, "e *20 Tab", language: .zh),
    beside("mlp-knobs-zh", .mlp, "k Down", language: .zh),
    beside("mlp-loss", .mlp, "e *20 Tab Tab", size: Size(width: 38, height: 16)),
    beside("mlp-slice-asked", .mlp, "e *20 Tab *5", hidesNext: true),
    beside("mlp-line-58x28", .mlp, "e *30", [("data", "line")], size: Size(width: 58, height: 28)),
  ]

  static func beside(
    _ name: String, _ kind: StageKind, _ keys: String, _ settings: [(String, String)] = [],
    size: Size = Size(width: 40, height: 20), language: Language = .en, marker: Marker = .braille,
    hidesNext: Bool = false
  ) -> Scene {
    Scene(
      name: "beside-\(name)", kind: kind, keys: keys, size: size, settings: settings,
      language: language, marker: marker, isBeside: true, hidesNext: hidesNext)
  }

  @Test(arguments: scenes + scenesOfDigits + scenesBeside)
  func `the screen is the picture`(scene: Scene) throws {
    let path = Self.folder + scene.name + ".txt"
    let screen = try Self.draw(scene) + "\n"
    if getenv("DESCENT_RECORD") != nil {
      Self.write(screen, to: path)
      Issue.record("recorded \(scene.name).txt: look at it")
      return
    }
    let picture = try #require(Self.read(path), "there is no picture \(scene.name).txt")
    #expect(screen == picture)
  }

  private static func draw(_ scene: Scene) throws -> String {
    var app = App(scene.kind)
    app.language = scene.language
    app.size = scene.size
    app.repertoire = scene.repertoire
    app.reducedMotion = true
    app.marker = scene.marker
    try app.set(scene.settings)
    app.forgetChanges()
    _ = app.play(try KeyScript(parsing: scene.keys))
    app.hidesNext = scene.hidesNext
    return (scene.isBeside ? app.panel(size: scene.size) : app.frame(size: scene.size)).description
  }

  private static let folder =
    #filePath.split(separator: "/").dropLast().map { "/" + $0 }.joined() + "/Snapshots/"

  private static func read(_ path: String) -> String? {
    guard let file = fopen(path, "r") else { return nil }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 17)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    return String(decoding: bytes, as: UTF8.self)
  }

  private static func write(_ text: String, to path: String) {
    guard let file = fopen(path, "w") else { return }
    fputs(text, file)
    fclose(file)
  }
}
