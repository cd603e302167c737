/// Which settings were changed: a lesson may leave only some of them to the learner.
extension App {
  /// The names of the controls whose quantities are not what they were.
  ///
  /// Names are those of the control tables, in their order, without what changes only the picture.
  /// A new data set may take settings along that it has no use for. Weights are reported when they
  /// were set by hand, not when they were learned: those of a first neuron as `w1`, `w2` and `b`,
  /// however they were set, all others as `weight`.
  ///
  /// - Parameter other: the app as it was.
  /// - Returns: nothing when all is set as it was; `panel` alone when another screen is open.
  package func changedSettings(since other: App) -> [String] {
    stage.changedSettings(sinceAny: other.stage) ?? ["panel"]
  }
}

extension Stage {
  /// The names of the controls whose quantities are not those of another stage.
  func changedSettings(since other: Self) -> [String] {
    let (mine, others) = settings(comparedWith: other)
    return Self.controls.filter { $0.differs(mine, others) }.map(\.name)
  }

  /// The same for a stage of any kind; `nil` for one of another kind.
  func changedSettings(sinceAny other: any Stage) -> [String]? {
    (other as? Self).map(changedSettings(since:))
  }
}

extension StageKind {
  /// What who may turn a control may change, by the names that ``App/changedSettings(since:)`` has:
  /// the control's own and those of others whose quantities it sets too.
  ///
  /// - Parameter name: the name of a control, or another name of it.
  /// - Returns: nothing when there is no such control.
  package func settings(coveredBy name: String) -> [String] {
    let control = controls.first { $0.name == name || $0.aliases.contains(name) }
    return control.map { [$0.name] + $0.covers } ?? []
  }
}
