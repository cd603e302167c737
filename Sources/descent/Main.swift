internal import ArgumentParser
internal import Glibc
internal import Tutor

/// The entry of the program: reads the arguments, runs a command, ends with its exit status.
@main
enum Main {
  static func main() {
    StandardStreams.open()
    // A file that may grow no more is an error of writing to be told, not a death.
    signal(SIGXFSZ, SIG_IGN)
    if let problem = engineProblem { refuse(problem) }
    do {
      var command = try Descent.parseAsRoot()
      try command.run()
    } catch {
      end(with: error)
    }
  }

  /// Ends the program: 0 for help, 64 with one line for a mistake in the arguments.
  private static func end(with error: any Error) -> Never {
    if let status = error as? ExitStatus { exit(status.rawValue) }
    if let mistake = error as? UserError { refuse(mistake.message.en) }
    guard Descent.exitCode(for: error) != .success else {
      StandardOutput.write(Descent.fullMessage(for: error) + "\n")
      exit(0)
    }
    refuse(Descent.message(for: error))
  }

  private static func refuse(_ message: String) -> Never {
    let lines = message.split(separator: "\n")
    var line = lines.first.map(String.init) ?? "these arguments do not fit"
    // A list of what there is follows line by line.
    if line.last == ":" {
      line += " " + lines.dropFirst().map { $0.drop { " -".contains($0) } }.joined(separator: ", ")
    }
    let sentence = line.last == "." ? String(line.dropLast()) : line
    StandardError.write("descent: \(harmless(sentence)); see descent --help\n")
    exit(ExitStatus.usage.rawValue)
  }

  /// Arguments come back in messages: nothing in them may speak to the terminal.
  private static func harmless(_ text: String) -> String {
    String(text.unicodeScalars.map { isHarmless($0) ? Character($0) : "?" })
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format, .surrogate, .lineSeparator, .paragraphSeparator: false
    default: true
    }
  }
}
