import Glibc
import Lessons
import Plotting
import Testing
import Tutor

@testable import Classroom

/// Whole screens of lessons, compared with the pictures in Snapshots.
///
/// The pictures are plain text, looked at by a person when they change: `DESCENT_RECORD=1 ./test`
/// writes them anew, and fails, so that a recording run is never taken for a check.
@Suite struct ClassroomSnapshotTests {
  /// A screen: how it comes about, and the name of its picture.
  struct Scene: Sendable, CustomTestStringConvertible {
    var name: String
    var page = 1
    var keys = ""
    var size = Size(width: 80, height: 24)
    var language = Language.en
    var isASCII = false
    var isPresented = false

    var testDescription: String { name }
  }

  /// A screen in both languages, and in ASCII.
  private static func three(
    _ name: String, page: Int, _ keys: String, isPresented: Bool = false
  ) -> [Scene] {
    let scene = Scene(name: name, page: page, keys: keys, isPresented: isPresented)
    var (chinese, ascii) = (scene, scene)
    (chinese.name, chinese.language) = (name + "-zh", .zh)
    (ascii.name, ascii.isASCII) = (name + "-ascii", true)
    return [scene, chinese, ascii]
  }

  private static let small = Size(width: 60, height: 18)

  static let scenes: [Scene] =
    three("contents", page: 3, "Esc") + three("question", page: 3, "2")
    + three("answer", page: 3, "1 Enter")
    + three("goal", page: 5, "h : 'type:lr 0.6' Enter Space *4")
    + three("gloss", page: 3, "] ?")
    + three("poll", page: 3, "v 3 Enter 7 Enter 2 v v 1 Enter 9", isPresented: true)
    + three("timer", page: 3, "T ~1 ~1", isPresented: true)
    + three("overview", page: 3, "O Down", isPresented: true)
    + three("notes", page: 3, "F5", isPresented: true) + [
      Scene(name: "contents-60x18", page: 3, keys: "Esc", size: small),
      Scene(name: "question-60x18", page: 3, size: small),
      Scene(name: "panel-60x18", page: 5, keys: "Space *3 Tab", size: small),
      Scene(name: "answer-60x18-zh", page: 3, keys: "1 Enter", size: small, language: .zh),
      Scene(
        name: "answer-120x40", page: 2, keys: "1 . 2 Enter", size: Size(width: 120, height: 40)),
      Scene(name: "answer-200x60", page: 3, keys: "1 Enter", size: Size(width: 200, height: 60)),
      Scene(
        name: "notes-120x40", page: 3, keys: "F5", size: Size(width: 120, height: 40),
        isPresented: true),
      Scene(name: "explained", page: 7, keys: "PgDn *2", isPresented: true),
      Scene(name: "poll-60x18", page: 3, keys: "v 1 2 Enter 5", size: small, isPresented: true),
    ]

  @Test(arguments: scenes)
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
    var app = App()
    app.size = scene.size
    app.language = scene.language
    app.reducedMotion = true
    if scene.isASCII { (app.repertoire, app.marker) = (.ascii, .ascii) }
    let library = projectLessons
    guard scene.isPresented else {
      var learner = Learner(app) { library }
      learner.open("overshoot", page: scene.page - 1)
      return try play(learner, scene)
    }
    let lesson = try #require(LessonPair("overshoot", in: library))
    return try play(
      Presenter(lesson, terms: library.terms, page: scene.page - 1, like: app), scene)
  }

  private static func play(_ program: some Program, _ scene: Scene) throws -> String {
    var program = program
    _ = program.play(try KeyScript(parsing: scene.keys))
    return program.frame(size: scene.size).description
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
