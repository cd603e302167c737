import Plotting

/// A stage that has a screen of panes and one for a projector.
protocol PaneStage: Stage {
  associatedtype Screen: PaneScreen where Screen.Shown == Self
  associatedtype Projector: ProjectorScreen where Projector.Shown == Self
  /// The stage with what its picture is drawn from looked at once, for all who will ask.
  func settled(for app: App) -> Self
}

extension PaneStage {
  func settled(for app: App) -> Self { self }

  func draw(into buffer: inout Buffer, for app: App) {
    let stage = settled(for: app)
    if app.isProjecting {
      Projector(app: app, stage: stage).draw(into: &buffer)
    } else {
      Screen(app: app, stage: stage, size: buffer.size).draw(into: &buffer)
    }
  }

  func drawBeside(into buffer: inout Buffer, for app: App) {
    Screen(app: app, stage: settled(for: app), size: buffer.size).drawBeside(into: &buffer)
  }
}
