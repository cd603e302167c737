import Glibc
import Plotting
import Testing
import Tutor

@testable import descent

@Suite struct KeyRecorderTests {
  private func text(_ name: String) -> String {
    guard let file = fopen(name, "r") else { return "" }
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    return String(decoding: bytes, as: UTF8.self)
  }

  private func recorder(_ name: String) throws -> KeyRecorder {
    try KeyRecorder(name, beginning: .run(try App(.curve).savedRun()))
  }

  @Test func `what happens is in the file at once, beats before the key that follows them`() throws
  {
    let name = "\(try Program.folder([:]))/a.keys"
    let recorder = try recorder(name)
    let app = App(.curve)
    #expect(text(name).isEmpty)
    recorder.note(.character(" "), in: app)
    #expect(text(name).hasSuffix(" Space\n"))
    recorder.noteBeat(in: app)
    recorder.noteBeat(in: app)
    recorder.note(.up, in: app)
    recorder.noteBeat(in: app)
    recorder.end()
    let recording = try Recording(file: text(name))
    #expect(
      recording.events.map(\.happening) == [
        .key(.character(" ")), .beats(2), .key(.up), .beats(1),
      ])
    #expect(recorder.problem == nil && !recorder.hasFailed)
  }

  @Test func `the size of the window is noted when it is another one`() throws {
    let name = "\(try Program.folder([:]))/a.keys"
    let recorder = try recorder(name)
    var app = App(.curve)
    recorder.note(.up, in: app)
    app.size = Size(width: 100, height: 24)
    recorder.note(.up, in: app)
    recorder.note(.up, in: app)
    #expect(text(name).split(separator: "\n").filter { $0.contains("size 100x24") }.count == 1)
  }

  @Test func `nothing is written after data came from a file`() throws {
    let name = "\(try Program.folder([:]))/a.keys"
    let recorder = try recorder(name)
    let app = App(.mlp)
    recorder.note(.up, in: app)
    recorder.endBeforeData()
    let before = text(name)
    recorder.note(.down, in: app)
    #expect(text(name) == before)
    #expect(recorder.problem?.en == "data were loaded from a file" && !recorder.hasFailed)
  }

  @Test func `a file that is there, or a link, is left as it is`() throws {
    let folder = try Program.folder(["keys/mine.keys": "mine"])
    symlink("\(folder)/keys/none", "\(folder)/keys/link.keys")
    for name in ["mine.keys", "link.keys"] {
      #expect(throws: descent.ExitStatus.cannotCreate) { try recorder("\(folder)/keys/\(name)") }
    }
    #expect(text("\(folder)/keys/mine.keys") == "mine")
    #expect(access("\(folder)/keys/none", F_OK) != 0)
  }
}
