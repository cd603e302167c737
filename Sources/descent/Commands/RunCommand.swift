public import ArgumentParser
public import Tutor

extension Report.Format: ExpressibleByArgument {}

/// Prints the steps of a run: one row a step, from step 0.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Print the steps of a run as a table, CSV or JSON.",
    usage: "descent run [<panel>] [--set <name=value> ...] [--steps <n>] [options]")

  @Argument(help: "What to run.")
  var panel = PanelName.curve

  @OptionGroup var settings: SettingOptions

  @Option(help: ArgumentHelp("How many steps to make.", valueName: "n"))
  var steps = 10

  @Option(help: "How to print them; json prints every state variable, an object a line.")
  var format = Report.Format.table

  func validate() throws {
    guard steps >= 0 else {
      throw ValidationError("--steps \(steps): a number of steps cannot be below 0")
    }
  }

  func run() throws {
    var app = App()
    try settings.apply(to: &app)
    var run = app.panel.run
    let report = Report(format: format)
    var output = OutputBuffer()
    if let heading = report.heading(run.row) { output.line(heading) }
    output.line(report.line(row(of: run)))
    for _ in 0..<steps {
      run.step()
      output.line(report.line(row(of: run)))
    }
    output.flush()
  }

  private func row(of run: CurveRun) -> Report.Row {
    format == .json ? run.state : run.row
  }
}

/// Lines on their way to standard output, written in large pieces.
private struct OutputBuffer {
  private var text = ""

  mutating func line(_ line: String) {
    text += line
    text += "\n"
    if text.utf8.count > 1 << 16 { flush() }
  }

  mutating func flush() {
    StandardOutput.write(text)
    text = ""
  }
}
