public import ArgumentParser
public import Tutor

extension Report.Format: ExpressibleByArgument {}

/// Prints the steps of a run: one row a step, from step 0.
struct RunCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "run",
    abstract: "Print the steps of a run as a table, CSV or JSON.",
    usage: "descent run [<panel>] [--set <name=value> ...] [--steps <n>] [options]",
    discussion: """
      A step of curve is one step of gradient descent, one of surface a step of each lane, a step of mlp one mini-batch, a step of \
      perceptron one sample, a step of code one line of the program. \
      An unknown name after --set lists the known ones.
      """)

  @Argument(help: "What to run.")
  var panel = StageKind.curve

  @OptionGroup var settings: SettingOptions
  @OptionGroup var digits: DigitsOptions

  @Option(help: ArgumentHelp("How many steps to make.", valueName: "n"))
  var steps = 10

  @Option(help: ArgumentHelp("Print every k-th step, and the last.", valueName: "k"))
  var every = 1

  @Option(help: "How to print them; json prints every state variable, an object a line.")
  var format = Report.Format.table

  func validate() throws {
    try digits.check(panel, of: "run")
    guard steps >= 0 else {
      throw ValidationError("--steps \(steps): a number of steps cannot be below 0")
    }
    guard every >= 1 else {
      throw ValidationError("--every \(every): 1 prints every step, 10 every tenth")
    }
  }

  func run() throws {
    // Only json prints what is noted on the way.
    try printSteps(of: settings.run(of: panel, digits, keepsAccount: format == .json))
  }

  private func printSteps(of start: some ReportedRun) {
    var run = start
    let report = Report(format: format)
    var output = OutputBuffer()
    var meter = ProgressMeter(total: steps)
    if let heading = report.heading(run.row) { output.line(heading) }
    output.line(report.line(row(of: run)))
    for step in stride(from: 1, through: steps, by: 1) {
      run.step()
      if step.isMultiple(of: every) || step == steps { output.line(report.line(row(of: run))) }
      meter?.reached(step)
    }
    meter?.clear()
    output.flush()
  }

  private func row(of run: some ReportedRun) -> Report.Row {
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
