import CTerm
import Glibc
import Testing

/// Standard streams that are no terminal.
@Suite(.serialized) struct StreamTests {
  @Test func `without a terminal one line says what to do`() throws {
    for (input, output) in [
      (Program.Stream.closed, Program.Stream.terminal), (.terminal, .closed), (.closed, .closed),
    ] {
      let terminal = try PseudoTerminal()
      let errors = OutputFile()
      let program = try Program(
        on: terminal, input: input, output: output, errors: .file(errors.descriptor))
      #expect(program.status(reading: terminal) == .exited(69))
      let text = errors.text
      #expect(text.hasPrefix("descent needs a terminal"))
      #expect(text.filter(\.isNewline).count == 1)
      #expect(terminal.bytes.isEmpty)
    }
  }

  @Test func `a file gets no escape sequences`() throws {
    let terminal = try PseudoTerminal()
    let output = OutputFile()
    let program = try Program(on: terminal, output: .file(output.descriptor))
    #expect(program.status(reading: terminal) == .exited(69))
    #expect(output.text.isEmpty)
  }

  @Test func `a full disk is noticed`() throws {
    let full = open("/dev/full", O_WRONLY)
    defer { close(full) }
    let errors = OutputFile()
    let program = try Program(
      ["frame"], on: nil, output: .file(full), errors: .file(errors.descriptor))
    #expect(program.status() == .exited(74))
    #expect(errors.text == "descent: cannot write the output: No space left on device\n")
  }

  @Test func `a closed output is noticed`() throws {
    let errors = OutputFile()
    let program = try Program(
      ["frame"], on: nil, output: .closed, errors: .file(errors.descriptor))
    #expect(program.status() == .exited(74))
    #expect(errors.text.filter(\.isNewline).count == 1)
  }

  @Test func `a closed pipe ends the program without a word`() throws {
    var ends: (Int32, Int32) = (0, 0)
    withUnsafeMutablePointer(to: &ends) {
      $0.withMemoryRebound(to: Int32.self, capacity: 2) { _ = pipe($0) }
    }
    close(ends.0)
    let errors = OutputFile()
    let program = try Program(
      ["frame"], on: nil, output: .file(ends.1), errors: .file(errors.descriptor))
    #expect(program.status() == .killed(SIGPIPE))
    #expect(errors.text.isEmpty)
    close(ends.1)
  }
}
