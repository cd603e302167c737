internal import Glibc
internal import Tutor

/// Runs the program on the terminal of the standard streams until it ends.
///
/// Does not return when a signal ends it: the process then dies by that signal, after the terminal
/// was given back and `save` was called.
///
/// - Parameters:
///   - app: the program as it starts.
///   - options: how to use the terminal.
///   - save: called once with the program as it ends, on the screen of the shell.
/// - Returns: the exit status: 0, 69 without a usable terminal, or what `save` says.
func runInteractively(
  app: App, options: TerminalOptions, save: (App) -> Int32 = { _ in 0 }
) -> Int32 {
  do {
    var app = app
    let wakeUp = Signals.install()
    let session = try TerminalSession(options: options, app: &app)
    var loop = EventLoop(app: app, session: session, wakeUp: wakeUp)
    let ending = loop.run(crashing: options.crash)
    session.end()
    let status = save(loop.app)
    if case .signal(let number) = ending { Signals.die(by: number) }
    return status
  } catch {
    StandardError.write(error.message + "\n")
    return 69
  }
}
