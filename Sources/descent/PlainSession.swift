internal import Plotting
internal import Tutor

/// Tells a program in lines: one comes in, some go out, until the input ends.
struct PlainSession {
  private var narrator: Narrator

  /// A session with a program.
  ///
  /// - Parameters:
  ///   - app: the program as it starts.
  ///   - appearance: language and glyphs.
  init(_ app: App, _ appearance: AppearanceOptions) {
    var app = app
    appearance.apply(to: &app)
    if TextEncoding.adopt() == .ascii { app.repertoire = .ascii }
    narrator = Narrator(app)
    if app.shownLanguage != app.language {
      StandardError.write("descent: \(Localized.needsUTF8.en)\n")
    }
  }

  /// Reads lines up to the end of the input, or to one that quits.
  mutating func run() {
    write(narrator.opening)
    while let line = readLine() {
      let answer = narrator.take(line)
      write(answer.lines)
      switch answer.effect {
      case .quit: return
      case .write(let export): write([narrator.tell(written(export))])
      case .open(let run): open(run)
      case .load(let order): load(order)
      case .lesson, nil: break
      }
    }
  }

  private mutating func open(_ run: String) {
    do throws(RunReader.Failure) {
      write(narrator.open(try RunReader.run(of: run)))
    } catch {
      write([narrator.tell(.refusal(error.message))])
    }
  }

  private mutating func load(_ order: LoadOrder) {
    do throws(DataReader.Failure) {
      write(narrator.take(try DataReader().table(for: order)))
    } catch {
      write([narrator.tell(.refusal(error.message(for: order)))])
    }
  }

  private func written(_ export: Export) -> Message {
    let app = narrator.app
    let writer = ExportWriter(palette: Palette(background: .dark, depth: .indexed))
    return writer.write(export) { app.frame(size: Size(width: 80, height: 24)) }
  }

  private func write(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    StandardOutput.write(lines.map { $0 + "\n" }.joined())
  }
}
