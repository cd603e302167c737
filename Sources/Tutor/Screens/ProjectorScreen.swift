import Plotting

/// A screen for the last row of a class: a few things as large as they can be.
protocol ProjectorScreen {
  /// What is shown.
  associatedtype Shown: Stage
  init(app: App, stage: Shown)
  func draw(into buffer: inout Buffer)
}
