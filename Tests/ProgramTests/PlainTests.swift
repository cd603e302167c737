import Glibc
import Testing

/// The program told in lines, through pipes.
@Suite struct PlainTests {
  /// Runs the program with some lines as its input.
  private func run(
    _ arguments: [String], _ input: String, locale: String = "C.UTF-8"
  ) throws -> (status: Program.Status, output: String, errors: String) {
    var ends: (Int32, Int32) = (-1, -1)
    try withUnsafeMutablePointer(to: &ends) { pointer in
      try pointer.withMemoryRebound(to: Int32.self, capacity: 2) {
        guard pipe($0) == 0 else { throw HarnessError.notStarted }
      }
    }
    let bytes = Array(input.utf8)
    #expect(bytes.count < 4096)
    _ = bytes.withUnsafeBytes { write(ends.1, $0.baseAddress, $0.count) }
    close(ends.1)
    defer { close(ends.0) }
    let (output, errors) = (OutputFile(), OutputFile())
    let program = try Program(
      arguments, on: nil, environment: ["LANG": locale], input: .file(ends.0),
      output: .file(output.descriptor), errors: .file(errors.descriptor))
    return (program.status(), output.text, errors.text)
  }

  @Test(arguments: ["curve", "surface", "perceptron", "mlp", "xray"])
  func `each line is answered, and the end of the input ends it`(panel: String) throws {
    let told = try run([panel, "--plain"], "\n\n\n")
    #expect(told.status == .exited(0) && told.errors.isEmpty)
    #expect(told.output.split(separator: "\n").count == 6)
    #expect(!told.output.utf8.contains(0x1B))
  }

  @Test func `settings and quitting work, and what comes after is not read`() throws {
    let told = try run(["curve", "--plain", "--set", "lr=0.25"], "\nq\n\n\n")
    #expect(told.status == .exited(0))
    #expect(told.output.contains("k=1: ") && !told.output.contains("k=2"))
    #expect(told.output.contains("0.75"))
  }

  @Test func `without UTF-8 only ASCII goes out`() throws {
    let told = try run(["xray", "--plain"], "step 20\n?\n", locale: "C")
    #expect(told.status == .exited(0) && told.output.utf8.allSatisfy { $0 < 128 })
    #expect(told.output.contains("dL/dw1"))
  }

  @Test func `lessons refuse it and say what would do`() throws {
    let told = try run(["learn", "--plain", "--no-state"], "")
    #expect(told.status == .exited(64) && told.errors.contains("descent curve --plain"))
  }
}
