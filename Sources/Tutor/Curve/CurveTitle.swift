import Engine
import Plotting

/// The title of the curve: the function, then the step, the optimizer, the view, the state.
struct CurveTitle {
  let app: App
  let stage: CurveStage
  /// True when the pane in focus has no heading of its own.
  let showsPane: Bool

  var line: TitleLine {
    TitleLine(
      name: name[app.shownLanguage],
      subject: Piece("y = \(panel.settings.function.text)", .curve), sides: rightSides)
  }

  private var panel: CurvePanel { stage.panel }

  /// The screen is called after what most see on it.
  private var name: Localized {
    let isParabola = panel.settings.function.quadratic.map { $0.a != 0 } ?? false
    return isParabola
      ? Localized(en: "1 Parabola", zh: "1 抛物线") : Localized(en: "1 Curve", zh: "1 曲线")
  }

  /// What stands at the right, from everything to the step alone: the language goes first, then
  /// the numbers of the view, then the state unless it is a mode.
  private var rightSides: [[String]] {
    let step = "k \(panel.timeline.position)\(future)"
    let language = app.shownLanguage.label
    let known = [step, optimizer, view.name + view.range, state]
    let short = [step, optimizer, view.name, state]
    return [
      known + [language], known, short, stage.mode == .normal ? [step, optimizer] : [step, state],
      [step],
    ]
  }

  /// `/12` while steps behind the cursor are known.
  private var future: String {
    panel.timeline.hasFuture ? "/\(panel.timeline.end)" : ""
  }

  private var optimizer: String {
    let settings = panel.settings
    var name = settings.optimizer.title
    if settings.optimizer == .momentum { name += " β \(NumberText.rate(settings.momentum))" }
    if !settings.zeroesGradient { name += " zero_grad off" }
    return settings.direction == .up ? name + " up" : name
  }

  private var view: (name: String, range: String) {
    if showsPane, stage.focus != .plot {
      return (panel.title(of: stage.focus)[app.shownLanguage], "")
    }
    let range = panel.xRange
    let ends = [range.lowerBound, range.upperBound].map {
      NumberText.formula(rounded($0, in: range))
    }
    return (panel.view.name[app.shownLanguage], " [\(ends[0]), \(ends[1])]")
  }

  /// The end of a range in as many digits as its width gives a meaning.
  private func rounded(_ value: Double, in range: ClosedRange<Double>) -> Double {
    let span = range.upperBound - range.lowerBound
    guard span.isFinite, span > 0 else { return value }
    var unit = 1.0
    while unit > span / 100 { unit /= 10 }
    while unit < span / 1000 { unit *= 10 }
    return unit < 1 ? (value * (1 / unit)).rounded() / (1 / unit) : (value / unit).rounded() * unit
  }

  private var state: String {
    let language = app.shownLanguage
    switch stage.mode {
    case .predict: return Localized(en: "PREDICT", zh: "预测")[language]
    case .readout: return Localized(en: "CURSOR", zh: "读数")[language]
    case .normal: return app.playState
    }
  }
}
