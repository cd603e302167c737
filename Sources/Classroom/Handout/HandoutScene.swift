internal import Lessons
internal import Tutor

/// A scene in words, and the command that opens it.
struct HandoutScene {
  private let scene: Scene
  private let words: HandoutWords

  /// The columns that a line of the command may take.
  private static let commandWidth = 66

  /// A scene in the words of a handout.
  init(_ scene: Scene, words: HandoutWords) {
    self.scene = scene
    self.words = words
  }

  /// What is set, what may be changed, and how it is opened.
  var blocks: [HandoutBlock] {
    var blocks = [.paragraph(settings)].labelled(words.settings)
    if let allowed = scene.allowed {
      blocks += [.paragraph(names(allowed))].labelled(words.mayChange)
    }
    return blocks + [.paragraph([Inline(.text(words.open), style: .strong)]), .code(command)]
  }

  // MARK: In words

  private var settings: [Inline] {
    var parts = scene.settings.map { Inline.code("\($0.name) \(shown($0))") }
    if let view = scene.view { parts.append(Inline(.text(shown(view: view)))) }
    guard !parts.isEmpty else { return [Inline(.text(words.nothingToSet))] }
    return separated(parts)
  }

  private func names(_ allowed: [String]) -> [Inline] {
    guard !allowed.isEmpty else { return [Inline(.text(words.mayChangeNothing))] }
    return separated(allowed.map { .code($0) })
  }

  private func separated(_ runs: [Inline]) -> [Inline] {
    Array(runs.map { [$0] }.joined(separator: [Inline(.text(words.settingSeparator))]))
  }

  private func shown(_ setting: Scene.Setting) -> String {
    let isFormula = scene.panel == .curve && setting.name == "f"
    return isFormula || Double(setting.value) != nil
      ? FormulaOnPaper(setting.value).text : setting.value
  }

  private func shown(view: String) -> String {
    let ends = view.split(separator: " ").map { FormulaOnPaper(String($0)).text }
    return ends.count == 2 ? words.view(from: ends[0], to: ends[1]) : words.view(view)
  }

  // MARK: The command

  /// The command, broken as a shell allows where it is long.
  private var command: String {
    var lines = ["descent \(scene.panel.rawValue)"]
    for setting in scene.settings {
      let option = "--set " + Self.quoted("\(setting.name)=", setting.value)
      let line = "\(lines[lines.count - 1]) \(option)"
      if line.unicodeScalars.count <= Self.commandWidth {
        lines[lines.count - 1] = line
      } else {
        lines.append("  " + option)
      }
    }
    return lines.joined(separator: " \\\n")
  }

  /// A setting that a shell hands on as it is written.
  private static func quoted(_ name: String, _ value: String) -> String {
    let isPlain = value.unicodeScalars.allSatisfy { scalar in
      scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)
        || ".,-+_".unicodeScalars.contains(scalar)
    }
    if isPlain { return name + value }
    return name + "'"
      + value.split(separator: "'", omittingEmptySubsequences: false)
      .joined(separator: #"'\''"#) + "'"
  }
}
