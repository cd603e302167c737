/// What the plane shows behind the samples; `z` goes from one to the next.
enum PerceptronView: String, CaseIterable, Hashable, Sendable {
  /// The side of the line on which the neuron answers 1, dotted.
  case sides
  /// Why a line parts the classes, or none does.
  case proof
  /// Samples and line alone.
  case plain

  /// The view after this one.
  var following: PerceptronView {
    let all = Self.allCases
    let index = all.firstIndex(of: self) ?? 0
    return all[(index + 1) % all.count]
  }

  /// What is said when it was chosen.
  var news: Localized {
    switch self {
    case .sides: Localized(en: "dotted: where the neuron answers 1", zh: "有点的一侧：神经元回答 1")
    case .proof: Localized(en: "the proof", zh: "证明")
    case .plain: Localized(en: "samples and line alone", zh: "只看样本和分界线")
    }
  }
}

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
