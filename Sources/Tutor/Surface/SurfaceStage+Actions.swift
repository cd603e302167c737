import Engine
import Plotting

/// What the key table asks of the surface.
extension SurfaceStage {
  mutating func perform(_ action: Action, in surroundings: Surroundings) -> Reply {
    switch action {
    case .restart: return restart()
    case .newSeed: return drawStart()
    case .fork: return fork()
    case .forgetGhosts: return forgetGhosts()
    case .optimizer: return changeRule()
    case .dataSet: return changeSurface()
    case .race: return toggleRace()
    case .steeper: return changeCondition { ladder, now in ladder.first { $0 > now } }
    case .rounder: return changeCondition { ladder, now in ladder.last { $0 < now } }
    case .draw: mode = mode == .start ? .normal : .start
    case .readout: toggleReadout()
    case .view: view = view.following
    case .focusNext: return goToNextLane()
    case .focusPrevious: moveFocus(by: -1)
    case .enlarge: isEnlarged.toggle()
    default: break
    }
    return .done
  }

  // MARK: Where

  private mutating func drawStart() -> Reply {
    var settings = panel.settings
    settings.seed &+= 1
    settings.start = randomPlace(in: settings)
    return Reply(isChange: change(to: settings))
  }

  private mutating func changeSurface() -> Reply {
    var settings = panel.settings
    let all = SurfaceFunction.Name.allCases
    let index = settings.function.name.flatMap(all.firstIndex) ?? all.count - 1
    settings.function = SurfaceFunction(
      all[(index + 1) % all.count], condition: settings.function.condition,
      isStandardised: settings.function.isStandardised)
    settings.start = nil
    // Rates that were set for one surface mean nothing on another.
    for index in settings.lanes.indices { settings.lanes[index].learningRate = nil }
    _ = change(to: settings)
    view = .whole
    let source = settings.function.source
    return .changed(Localized(en: "surface: \(source)", zh: "曲面：\(source)"))
  }

  private mutating func changeCondition(
    _ neighbour: ([Double], Double) -> Double?
  ) -> Reply {
    var settings = panel.settings
    let function = settings.function
    guard let name = function.name, name == .bowl || name == .houses else {
      return .refused(.onlyBowl)
    }
    if name == .houses {
      settings.function = SurfaceFunction(
        name, condition: function.condition, isStandardised: !function.isStandardised)
      settings.start = nil
    } else {
      let ladder: [Double] = [1, 2, 4, 9, 10, 25, 49, 100, 1000]
      guard let condition = neighbour(ladder, function.condition) else {
        return .refused(.endOfConditions)
      }
      settings.function = SurfaceFunction(name, condition: condition)
    }
    return Reply(isChange: change(to: settings))
  }

  // MARK: Who

  private mutating func changeRule() -> Reply {
    var settings = panel.settings
    let all = LaneRule.allCases
    let index = all.firstIndex(of: settings.lane.rule) ?? 0
    settings.change { lane in
      lane.rule = all[(index + 1) % all.count]
      lane.learningRate = nil
    }
    if settings.lanes.count == 1, panel.timeline.end == 0 {
      _ = change(to: settings)
    } else {
      panel.change(to: settings)
    }
    let lane = settings.lane
    let rate = NumberText.rate(settings.rate(of: lane))
    return .changed(
      Localized(en: "\(lane.rule.title), lr \(rate)", zh: "\(lane.rule.title)，lr \(rate)"))
  }

  /// One alone, four, all nine.
  private mutating func toggleRace() -> Reply {
    var settings = panel.settings
    let rules: [LaneRule] =
      switch settings.lanes.count {
      case 1: [.sgd, .momentum, .adam, .newton]
      case 2..<9: LaneRule.allCases
      default: [.sgd]
      }
    settings.lanes = rules.map { SurfaceSettings.Lane($0) }
    settings.focus = 0
    _ = change(to: settings)
    let count = rules.count
    return .changed(
      count == 1
        ? Localized(en: "GD alone", zh: "只有 GD")
        : Localized(
          en: "\(count) lanes from one start: Space steps all, Tab picks a lane",
          zh: "\(count) 道同时出发：空格一起走一步，Tab 选一道"))
  }

  /// In a race Tab goes from lane to lane, else from pane to pane.
  private mutating func goToNextLane() -> Reply {
    let count = panel.paths.count
    guard count > 1 else {
      moveFocus(by: 1)
      return .done
    }
    panel.look(at: (panel.focus + 1) % count)
    return .done
  }

  private mutating func moveFocus(by change: Int) {
    focus = focus.neighbour(change)
    mode = .normal
  }
}

extension Localized {
  fileprivate static let onlyBowl = Localized(
    en: "only the bowl has a κ: press d for it, or :f bowl 49", zh: "只有碗（bowl）才有 κ：按 d，或 :f bowl 49"
  )
  fileprivate static let endOfConditions = Localized(
    en: "κ is at the end of its ladder: :kappa 5000 sets any", zh: "κ 已到头：:kappa 5000 可设任意值")
}
