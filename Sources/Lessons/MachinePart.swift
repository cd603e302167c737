import Tutor

/// What a part of a page says to the machine: the same in every language.
struct MachinePart {
  /// An option as it is written.
  struct Option {
    let name: String
    let value: String
    let line: Int
  }

  /// The directive, with what stands inside it.
  let outline: String
  /// The options.
  var options: [Option] = []
  /// Which of the choices is right.
  var choices: [Bool] = []
  /// The line of the first choice.
  var choiceLine = 1
  /// The line where it begins.
  let line: Int

  func option(_ name: String) -> Option? { options.first { $0.name == name } }

  fileprivate mutating func add(_ name: String, _ value: String?, _ line: Int? = nil) {
    guard let value else { return }
    options.append(Option(name: name, value: value, line: line ?? self.line))
  }

  fileprivate mutating func add(_ name: String, _ actions: PlacedActions?) {
    add(name, actions?.list.text, actions?.position.line)
  }

  fileprivate mutating func add(_ name: String, _ expression: PlacedExpression?) {
    add(name, expression?.expression.text, expression?.position.line)
  }
}

extension Page.Part {
  /// The machine's part; `nil` for text.
  var machine: MachinePart? {
    switch self {
    case .block: nil
    case .scene(let scene): scene.machine
    case .demonstration(let demonstration): demonstration.machine
    case .question(let question): question.machine
    case .goal(let goal): goal.machine
    case .notes(let notes): notes.machine
    }
  }
}

extension Scene {
  fileprivate var machine: MachinePart {
    var part = MachinePart(outline: "scene", line: line)
    part.add("panel", panel.rawValue)
    for setting in settings { part.add(setting.name, setting.value, setting.position.line) }
    part.add("view", view)
    part.add("allow", allowed.map { "[\($0.joined(separator: ", "))]" })
    return part
  }
}

extension Demonstration {
  fileprivate var machine: MachinePart {
    var part = MachinePart(outline: "do", line: line)
    part.add("run", run)
    part.add("every", pace.map { "\($0)ms" })
    return part
  }
}

extension Question {
  fileprivate var machine: MachinePart {
    let hints = hints.isEmpty ? "" : " with \(hints.count) hints"
    var part = MachinePart(outline: "predict '\(id)'\(hints)", line: line)
    part.add("observe", observation)
    switch kind {
    case .choice(let choices, let proof):
      part.choices = choices.map(\.isRight)
      part.choiceLine = choices.first?.line ?? line
      part.add("proof", proof)
    case .number(let answer):
      part.add("answer", NumberWord.exact(answer.value), answer.position.line)
      part.add("tolerance", NumberWord.exact(answer.tolerance))
      part.add("truth", answer.truth)
    }
    return part
  }
}

extension Goal {
  fileprivate var machine: MachinePart {
    let hints = hints.isEmpty ? "" : " with \(hints.count) hints"
    var part = MachinePart(outline: "goal '\(id)'\(hints)", line: line)
    part.add("check", check)
    part.add("within", within.map { "\($0)" })
    part.add("always", always)
    part.add("solution", solution)
    part.add("fails", failure)
    return part
  }
}

extension Notes {
  fileprivate var machine: MachinePart {
    var part = MachinePart(outline: "notes", line: line)
    part.add("minutes", minutes.map { NumberWord.exact($0) })
    return part
  }
}
