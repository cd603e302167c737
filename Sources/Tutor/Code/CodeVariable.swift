import Engine
import Plotting

/// A variable of a program as the screen shows it: its name, its value, its gradient.
struct CodeVariable: Hashable, Sendable {
  /// What a line can change; what a guess is about.
  enum Kind: String, CaseIterable, Sendable {
    /// The examples of the batch.
    case batch
    /// The prediction.
    case prediction
    /// The loss.
    case loss
    /// The `.grad` of every parameter.
    case gradient
    /// The parameters.
    case parameters
  }

  let name: String
  let value: String
  /// True for the numbers of a batch, one beside the other.
  var isList = false
  /// True when the last line made the value.
  var isNew = false
  /// True when the value belongs to the pass before.
  var isOld = false
  /// The gradient; `nil` for what has none.
  var gradient: String?
  /// True when the last line made or cleared the gradient.
  var hasNewGradient = false
}

extension CodeLine {
  /// What it changes; `nil` where that is nothing that is shown.
  func effect(in program: CodeProgram) -> CodeVariable.Kind? {
    switch self {
    case .setUp: nil
    case .take: program == .loop ? .batch : nil
    case .forward: program == .loop ? .prediction : .loss
    case .loss: .loss
    case .clear, .backward: .gradient
    case .update: .parameters
    }
  }
}

extension CodeRun {
  /// The parameters with their gradients.
  var parameterVariables: [CodeVariable] {
    zip(settings.parameterNames, parameters.indices).map { name, index in
      var variable = CodeVariable(name: name, value: NumberText.formula(parameters[index]))
      variable.isNew = line == .update
      variable.gradient = gradient.map { NumberText.formula($0[index]) } ?? "None"
      variable.hasNewGradient = line == .clear || line == .backward
      return variable
    }
  }

  /// What else the program holds: batch, prediction and loss.
  var otherVariables: [CodeVariable] {
    let lossName = settings.program == .loop ? "loss" : "y"
    let made: CodeLine = settings.program == .loop ? .loss : .forward
    let value = loss.map(NumberText.formula) ?? "—"
    let ending = CodeVariable(
      name: lossName, value: value, isNew: line == made, isOld: isOld(made))
    guard settings.program == .loop else { return [ending] }
    return [
      CodeVariable(
        name: "x", value: list(examples.map(\.input)), isList: true, isNew: line == .take),
      CodeVariable(
        name: "y", value: list(examples.map(\.target)), isList: true, isNew: line == .take),
      CodeVariable(
        name: "pred", value: list(prediction), isList: true, isNew: line == .forward,
        isOld: isOld(.forward)),
      ending,
    ]
  }

  /// True when a value was made in the pass before: the line that makes it has not run again.
  private func isOld(_ maker: CodeLine) -> Bool {
    line != .setUp && line.rawValue < maker.rawValue
  }

  private func list(_ values: [Double]) -> String {
    values.isEmpty ? "—" : values.map { NumberText.rate($0) }.joined(separator: "  ")
  }
}
