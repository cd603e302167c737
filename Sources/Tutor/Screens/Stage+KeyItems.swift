/// What a stage's key line is put together from.
extension Stage {
  /// The rows of the key table for some actions; those that the screen does not have are left out.
  func keys(_ actions: Action...) -> [KeyItem] { keys(actions) }

  /// The keys of a mode: its own, some actions, and at the end the way out and the help.
  func keys(inMode own: [KeyItem], _ actions: Action...) -> [KeyItem] {
    own + keys(actions) + [.done] + keys(.help)
  }

  private func keys(_ actions: [Action]) -> [KeyItem] {
    actions.compactMap { KeyMap.binding(for: $0, on: Self.kind).map(KeyItem.init) }
  }
}
