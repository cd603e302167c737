public import ArgumentParser
internal import Classroom
internal import Plotting
public import Tutor

extension ExportOrder.Kind: ExpressibleByArgument {}

/// Writes a run to a file: as a PyTorch script, as steps, as a picture, as weights.
struct ExportCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export",
    abstract: "Write a PyTorch script, steps, screen, weights, points or the run to a file.",
    usage: """
      descent export torch <file.py> [<panel>] [--steps <n>] [options]
      descent export <what> <file> [<panel>] [options]
      """,
    discussion: """
      The script begins after --steps steps, with data, weights and what the optimizer remembers \
      in it; 'python3 FILE --verify' makes the next steps in PyTorch and compares them. The ending \
      tells the format: .py, .csv, .txt or .svg, .npz or .safetensors; .run is for 'descent open'.
      """)

  @Argument(help: "What to write.")
  var what: ExportOrder.Kind

  @Argument(help: ArgumentHelp("The file.", valueName: "file"), completion: .file())
  var file: String

  @Argument(help: "Of which panel.")
  var panel = StageKind.curve

  @OptionGroup var settings: SettingOptions
  @OptionGroup var digits: DigitsOptions

  @Option(help: ArgumentHelp("How many steps to make before.", valueName: "n"))
  var steps = 0

  @Option(help: ArgumentHelp("How many further steps a script compares.", valueName: "n"))
  var compare = 20

  @Flag(help: "Replace a file of that name.")
  var force = false

  @Option(help: ArgumentHelp("Columns and rows of a screen.", valueName: "WxH"))
  var size = FrameSize(size: Size(width: 80, height: 24))

  @Option(help: "The language of a screen.")
  var lang = Language.en

  @Option(help: "The colours of a screen.")
  var theme = ThemeChoice.dark

  func validate() throws {
    try digits.check(panel, of: "export … FILE")
    guard steps >= 0 else {
      throw ValidationError("--steps \(steps): a number of steps cannot be below 0")
    }
    guard (0...1000).contains(compare) else {
      throw ValidationError("--compare \(compare): 0 to 1000 steps are compared")
    }
  }

  func run() throws {
    let order = try ExportOrder(what, to: file, replaces: force)
    let bytes = try content(of: order)
    do throws(ExportFile.Failure) {
      try ExportFile(file, replaces: force).write(bytes)
    } catch {
      StandardError.write("descent: \(error.message.en)\(error.advice)\n")
      throw error.status
    }
  }

  private func content(of order: ExportOrder) throws -> [UInt8] {
    switch what {
    case .torch:
      var run = try start()
      run.step(count: steps)
      return Array(try run.torchScript(recording: compare).utf8)
    case .weights:
      var run = try start()
      run.step(count: steps)
      return order.bytes(of: run.tensors)
    case .steps: return rows(of: try start())
    case .screen: return try screen(as: order)
    case .run: return Array(try app().savedRun().file.utf8)
    case .points: return try points(as: order)
    }
  }

  /// The run before its first step.
  private func start() throws -> any ExportedRun {
    try settings.run(of: panel, digits, keepsAccount: false)
  }

  private func rows(of start: any ExportedRun) -> [UInt8] {
    var (run, file) = (start, StepsFile())
    file.append(run.row)
    for _ in 0..<steps {
      run.step()
      file.append(run.row)
    }
    return file.bytes
  }

  private func points(as order: ExportOrder) throws -> [UInt8] {
    var app = App(panel)
    try settings.apply(to: &app)
    guard case .write(let export) = try app.execute(order.line),
      case .bytes(let bytes) = export.content
    else { return [] }
    return bytes
  }

  /// The screen after its steps.
  private func app() throws -> App {
    var app = App(panel)
    app.language = lang
    app.size = size.size
    app.reducedMotion = true
    if let pictures = digits.pictures() { try app.read(pictures) }
    try settings.apply(to: &app)
    if steps > 0 { _ = try app.execute("step \(steps)") }
    app.finishMotion()
    return app
  }

  private func screen(as order: ExportOrder) throws -> [UInt8] {
    var app = try app()
    guard case .write(let export) = try app.execute(order.line) else { return [] }
    let palette = Palette(theme, depth: .indexed)
    return ExportWriter(palette: palette).bytes(of: export) { app.frame(size: size.size) }
  }
}
