internal import Classroom
internal import Glibc
internal import Tutor

/// Runs the program on the terminal of the standard streams until it ends.
///
/// Does not return when a signal ends it: the process then dies by that signal, after the terminal
/// was given back.
///
/// - Parameters:
///   - app: the program as it starts.
///   - options: how to use the terminal.
///   - companions: what else belongs to the program.
///   - recorder: writes down what happens.
/// - Returns: the exit status: 0, 69 without a usable terminal, 74 when something was not saved.
func runInteractively<Running: Program>(
  app: Running, options: TerminalOptions, companions: [any Companion<Running>] = [],
  recorder: KeyRecorder? = nil
) -> Int32 {
  func endCompanions() {
    for companion in companions { companion.end() }
    recorder?.end()
  }
  do throws(ExitStatus) {
    try options.requireScreen()
  } catch {
    endCompanions()
    return error.rawValue
  }
  do {
    var app = app
    let wakeUp = Signals.install()
    let session = try TerminalSession(options: options, app: &app)
    var loop = EventLoop(
      app: app, session: session, wakeUp: wakeUp, companions: companions,
      recorder: recorder)
    let ending = loop.run(crashing: options.crash)
    session.end()
    endCompanions()
    for problem in loop.problems { StandardError.write("descent: \(problem.en)\n") }
    if let problem = recorder?.problem {
      StandardError.write("descent: the recording ends early: \(problem.en)\n")
    }
    if case .signal(let number) = ending { Signals.die(by: number) }
    let isAllKept = loop.problems.isEmpty && recorder?.hasFailed != true
    return (isAllKept ? ExitStatus.success : .inputOutput).rawValue
  } catch {
    endCompanions()
    StandardError.write(error.message + "\n")
    return ExitStatus.noTerminal.rawValue
  }
}

extension TerminalOptions {
  /// Refuses what can be no screen, before anything long is done for it.
  ///
  /// - Throws: an exit status, after a line that says what would do.
  func requireScreen() throws(ExitStatus) {
    if isPlain {
      StandardError.write("descent: --plain tells screens, as in: descent curve --plain\n")
      throw .usage
    }
    if !Terminal.isPresent {
      StandardError.write(TerminalRefusal.notATerminal.message + "\n")
      throw .noTerminal
    }
  }
}
