import Engine
import Plotting

/// What the line that ran last computed, with its numbers: from the longest form to the shortest.
extension CodeWords {
  /// The forms of the line; the first that fits is shown.
  var formulas: [[Piece]] {
    switch run.line {
    case .setUp: [start]
    case .take: [passNumber]
    case .forward: run.settings.program == .loop ? predictions : [[Piece("y = ")] + height]
    case .loss: losses
    case .clear: [cleared, [Piece(".grad = "), Piece("None", .bright)]]
    case .backward: gradients
    case .update: updates
    }
  }

  private var isLoop: Bool { run.settings.program == .loop }

  private var start: [Piece] {
    zip(run.settings.parameterNames, run.parameters).flatMap { name, value in
      [Piece("\(name) = "), Piece(NumberText.formula(value), .bright), Piece("   ")]
    } + [Piece(".grad = "), Piece("None", .bright)]
  }

  private var passNumber: [Piece] {
    guard isLoop else {
      let text = Localized(en: "pass \(run.passes) of 100", zh: "第 \(run.passes) 遍，共 100 遍")
      let beyond = Localized(en: "pass \(run.passes)", zh: "第 \(run.passes) 遍")
      return [Piece((run.passes > 100 ? beyond : text)[language], .bright)]
    }
    let count = run.model.batchesPerEpoch
    let opened = run.model.isAtEpochStart ? run.model.epoch : run.model.epoch + 1
    let places = run.batch.prefix(6).map { "\($0 + 1)" }.joined(separator: ", ")
    let more = run.batch.count > 6 ? ", …" : ""
    return [
      Piece(
        Localized(
          en: "epoch \(opened), batch \(run.batchNumber) of \(count): ",
          zh: "第 \(opened) 轮，第 \(run.batchNumber)/\(count) 批：")[language]),
      Piece(
        Localized(en: "examples \(places)\(more)", zh: "样本 \(places)\(more)")[language], .bright),
    ]
  }

  // MARK: Forward

  /// The height of the parabola at a place.
  private var height: [Piece] {
    let x = factor(run.parameters[0])
    return [
      Piece("2·\(x)² − 3·\(x) + 1 = "), Piece(NumberText.formula(run.loss ?? .nan), .bright),
    ]
  }

  /// The predictions, as many as there is room for.
  private var predictions: [[Piece]] {
    let values = zip(run.examples, run.prediction).prefix(3).map { example, prediction in
      let product = "\(short(run.parameters[0]))·\(factor(example.input))"
      return [
        Piece("\(product) + \(factor(run.parameters[1])) = "), Piece(short(prediction), .bright),
      ]
    }
    let head = [Piece("pred = w·x + b:  ")]
    return (1...max(1, values.count)).reversed().map { count in
      let shown = values.prefix(count).joined(separator: [Piece(",  ")])
      let isAll = count == run.prediction.count
      return head + shown + (isAll ? [] : [Piece(", …")])
    } + [[Piece("pred = w·x + b")]]
  }

  private var losses: [[Piece]] {
    let squares = zip(run.prediction, run.examples).prefix(3).map { prediction, example in
      "(\(short(prediction)) − \(factor(example.target)))²"
    }
    let result = Piece(NumberText.formula(run.loss ?? .nan), .bright)
    let head = Piece("loss = mean (pred − y)² = ")
    let more = run.prediction.count > 3 ? " + …" : ""
    let sum = squares.joined(separator: " + ") + more
    let quotient = run.prediction.count > 1 ? "(\(sum))/\(run.prediction.count)" : sum
    return [
      [head, Piece("\(quotient) = "), result], [Piece("loss = \(quotient) = "), result],
      [head, result], [Piece("loss = "), result],
    ]
  }

  // MARK: Backward

  private var cleared: [Piece] {
    let parts = run.settings.parameterNames.map { name in
      [Piece("\(name).grad = "), Piece("None", .bright)]
    }
    return Array(parts.joined(separator: [Piece("   ")]))
  }

  private var gradients: [[Piece]] {
    let values = run.gradient ?? []
    let laws =
      isLoop
      ? ["mean 2·(pred − y)·x", "mean 2·(pred − y)"] : ["4·\(factor(run.parameters[0])) − 3"]
    let names = run.settings.parameterNames
    let long = names.indices.map { index in
      [
        Piece("\(names[index]).grad = \(accumulated(laws[index], index)) = "),
        Piece(NumberText.formula(values[index]), .tangent),
      ]
    }
    let brief = names.indices.map { index in
      [
        Piece("\(names[index]).grad = "), Piece(NumberText.formula(values[index]), .tangent),
      ]
    }
    return [long, brief].map { Array($0.joined(separator: [Piece("   ")])) }
  }

  /// A law, added to the gradient that was there before.
  private func accumulated(_ law: String, _ index: Int) -> String {
    guard let before = run.gradientBefore else { return law }
    return "\(NumberText.formula(before[index])) + \(isLoop ? law : "(\(law))")"
  }

  private var updates: [[Piece]] {
    let names = run.settings.parameterNames
    let isPlain = run.settings.optimizer == .sgd
    let rate = NumberText.rate(run.settings.learningRate)
    let forms: [(Int) -> String] = [
      { index in
        isPlain
          ? "\(names[index]) − lr·\(names[index]).grad = \(short(run.before[index]))"
            + " − \(rate)·\(factor(run.gradient?[index] ?? 0))"
          : "\(short(run.before[index])) \(signed(index)) (\(run.settings.optimizer.title))"
      },
      { index in
        isPlain
          ? "\(short(run.before[index])) − \(rate)·\(factor(run.gradient?[index] ?? 0))"
          : "\(short(run.before[index])) \(signed(index))"
      },
    ]
    let lines = forms.map { form in
      names.indices.map { index in
        [
          Piece("\(names[index]) = \(form(index)) = "),
          Piece(NumberText.formula(run.parameters[index]), .now),
        ]
      }
    }
    let least = names.indices.map { index in
      [Piece("\(names[index]) = "), Piece(NumberText.formula(run.parameters[index]), .now)]
    }
    return (lines + [least]).map { Array($0.joined(separator: [Piece("   ")])) }
  }

  // MARK: Numbers

  /// How far a parameter went, with a sign that stands apart.
  private func signed(_ index: Int) -> String {
    let move = run.parameters[index] - run.before[index]
    return "\(move < 0 ? "−" : "+") \(NumberText.rate(abs(move)))"
  }

  private func short(_ value: Double) -> String { NumberText.rate(value) }

  /// A number behind a sign or a dot: in parentheses where it is below 0.
  private func factor(_ value: Double) -> String {
    value < 0 ? "(\(NumberText.rate(value)))" : NumberText.rate(value)
  }
}
