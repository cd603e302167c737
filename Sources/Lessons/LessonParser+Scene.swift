import Tutor

/// Scenes.
extension LessonParser {
  /// Reads a scene and tries it out.
  mutating func scene(_ directive: Outline.Directive) -> Scene? {
    sceneFailed = true
    guard let option = directive.option("panel"), !option.value.isEmpty else {
      checkOptions(of: directive, besides: directive.options.map(\.key))
      return nil
    }
    guard let panel = StageKind(rawValue: option.value) else {
      let names = StageKind.allCases.map(\.rawValue)
      report(
        .badOption, at: option.valuePosition,
        "unknown panel '\(shown(option.value))'; known: \(names.joined(separator: ", "))")
      return nil
    }
    sceneFailed = false
    checkOptions(of: directive, besides: panel.settables)
    if let text = directive.parts.first(where: { $0.directive == nil }),
      case .text(let lines) = text
    {
      report(.notShowable, lines.line, "'scene' has no text")
    }
    let scene = Scene(
      panel: panel, settings: settings(directive, panel), view: view(directive, panel),
      allowed: allowed(directive, panel), line: directive.line)
    checkOpening(scene)
    return scene
  }

  private func settings(_ directive: Outline.Directive, _ panel: StageKind) -> [Scene.Setting] {
    directive.options.filter { !DirectiveKind.scene.options.contains($0.key) }
      .filter { panel.settables.contains($0.key) }
      .map { Scene.Setting(name: $0.key, value: $0.value, position: $0.valuePosition) }
  }

  private mutating func view(_ directive: Outline.Directive, _ panel: StageKind) -> String? {
    guard let option = directive.option("view") else { return nil }
    if panel == .curve {
      do throws(UserError) {
        _ = try CurveView(parsing: option.value)
      } catch {
        report(.badSetting, at: option.valuePosition, error.message.en)
      }
    }
    return option.value
  }

  private mutating func allowed(_ directive: Outline.Directive, _ panel: StageKind) -> [String]? {
    guard let option = directive.option("allow") else { return nil }
    guard option.value.first == "[", option.value.last == "]", option.value.count > 1 else {
      report(.badOption, at: option.valuePosition, "allow: a list is needed, as in [lr, beta]")
      return nil
    }
    let names = option.value.dropFirst().dropLast().split(separator: ",").map { trimmed($0) }
    let known = panel.settables
    for name in names where !known.contains(name) {
      report(
        .badSetting, at: option.valuePosition,
        "allow: \(panel.rawValue) has no setting '\(shown(name))'\(guess(name, among: known))")
    }
    return names.map { panel.mainName(of: $0) }
  }

  /// Opens the panel: what is fine piece by piece may not go together.
  private mutating func checkOpening(_ scene: Scene) {
    stepLimit = ActionList.stepLimit
    let before = findings.count
    for setting in scene.settings where !setting.value.isEmpty {
      do throws(UserError) {
        try scene.panel.check(setting.name, setting.value)
      } catch {
        report(.badSetting, at: setting.position, error.message.en)
      }
    }
    guard findings.count == before else { return }
    do throws(UserError) {
      stepLimit = try scene.open().stepLimit
    } catch {
      report(.badSetting, scene.line, error.message.en)
    }
  }
}
