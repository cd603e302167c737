/// What `view` may be set to: a view of the plane, or a pane that takes the focus.
enum PerceptronSight {
  case view(PerceptronView)
  case pane(PerceptronPane)

  /// Reads one by its name.
  init(parsing text: String) throws(UserError) {
    if let view = PerceptronView(rawValue: text) {
      self = .view(view)
    } else if let pane = PerceptronPane(rawValue: text) {
      self = .pane(pane)
    } else {
      let names = PerceptronView.allCases.map(\.rawValue) + PerceptronPane.allCases.map(\.rawValue)
      let hint = nearestName(to: text, among: names)
      let known = names.reduce(into: [String]()) { if !$0.contains($1) { $0.append($1) } }
        .joined(separator: ", ")
      throw UserError(
        en: "view: '\(shown(text))' is not one of \(known)"
          + (hint.map { "; did you mean '\($0)'?" } ?? ""),
        zh: "view：“\(shown(text))”不在 \(known) 之中" + (hint.map { "；是不是“\($0)”？" } ?? ""))
    }
  }
}
