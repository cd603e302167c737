import Engine
import Plotting

/// A window in which no sentence is cut.
private let roomForSentences = Size(width: 240, height: 60)

extension Stage {
  /// The sentence, as the largest screen shows it.
  func statusLine(for app: App) -> StatusLine {
    var buffer = Buffer(size: roomForSentences, glyphs: app.glyphs)
    draw(into: &buffer, for: app)
    let text = buffer.line(roomForSentences.height - 2)
    return StatusLine(text: String(text.drop { $0 == " " }), ink: .bright)
  }

  /// Where the run is, by the variables that its panel is known by.
  func numbers(for app: App) -> String { landmarks }

  fileprivate var landmarks: String {
    let run = timeline.present
    let known = Run.landmarks.filter { $0 != "step" }.compactMap { name in
      run.value(of: name)?.number.map { "\(name) \(NumberText.formula($0))" }
    }
    return known.joined(separator: ", ")
  }
}

extension PaneStage {
  func statusLine(for app: App) -> StatusLine {
    Screen(app: app, stage: self, size: roomForSentences).statusLine
  }
}

extension CodeStage {
  /// Where the run is, and the gradients that the listing is about.
  func numbers(for app: App) -> String {
    let gradients = panel.run.parameterVariables.map { variable in
      "\(variable.name).grad \(variable.gradient ?? "None")"
    }
    return ([landmarks] + gradients).joined(separator: ", ")
  }
}

extension XrayStage {
  /// The operation with its numbers.
  func numbers(for app: App) -> String {
    let words = words(for: app)
    return words.formula.map { words.neuron + $0.line.map(\.text).joined() } ?? ""
  }
}
