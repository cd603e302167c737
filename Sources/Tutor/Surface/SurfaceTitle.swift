import Engine
import Plotting

/// The title of the surface: the function, then the step, the rule, the view, the state.
struct SurfaceTitle {
  let app: App
  let stage: SurfaceStage

  var line: TitleLine {
    TitleLine(
      name: Localized(en: "2 Surface", zh: "2 曲面")[app.shownLanguage],
      subject: Piece(subject, .curve), sides: sides)
  }

  private var subject: String {
    let function = stage.panel.settings.function
    // A long formula gives way to its name.
    if let name = function.name, function.text.count > 24 { return name.rawValue }
    return String(function.text.prefix(40))
  }

  private var sides: [[String]] {
    let step = "k \(stage.position)" + (stage.hasFuture ? "/\(stage.end)" : "")
    let language = app.shownLanguage.label
    let view = stage.view.name[app.shownLanguage]
    return [
      [step, rule, view, state, language], [step, rule, state, language], [step, rule, state],
      [step, state], [step],
    ]
  }

  private var rule: String {
    let settings = stage.panel.settings
    guard settings.lanes.count == 1 else {
      let count = settings.lanes.count
      return Localized(en: "race of \(count)", zh: "\(count) 道比赛")[app.shownLanguage]
    }
    let lane = settings.lane
    var name = lane.rule.title
    if lane.rule.hasMomentum { name += " β \(NumberText.rate(lane.momentum))" }
    if !settings.zeroesGradient { name += " zero_grad off" }
    return name
  }

  private var state: String {
    let language = app.shownLanguage
    switch stage.mode {
    case .normal: return app.playState
    case .start: return Localized(en: "START", zh: "起点")[language]
    case .readout: return Localized(en: "CURSOR", zh: "读数")[language]
    }
  }
}
