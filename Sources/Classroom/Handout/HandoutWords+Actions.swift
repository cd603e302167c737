internal import Lessons

/// Actions as somebody would tell them to somebody.
extension HandoutWords {
  /// One sentence for all actions: first this, then that.
  func sentence(_ actions: ActionList) -> [Inline] {
    var runs: [Inline] = []
    var isSetting = false
    for element in actions.elements {
      if case .set(let name, let value) = element.action {
        let (start, middle) = isSetting ? setToo : set
        if !runs.isEmpty { runs.append(Inline(.text(isSetting ? together : afterwards))) }
        runs += [Inline(.text(start)), .code(name), Inline(.text(middle)), .code(value)]
        isSetting = true
      } else {
        if !runs.isEmpty { runs.append(Inline(.text(afterwards))) }
        runs += phrase(element.action)
        isSetting = false
      }
    }
    return runs.isEmpty ? [] : runs + [Inline(.text(end))]
  }

  private func phrase(_ action: LessonAction) -> [Inline] {
    switch action {
    case .set: []
    case .step(let count): [Inline(.text(make(count)))]
    case .until(let claim, let limit):
      [Inline(.text(until)), .code(claim.text), Inline(.text(within(limit)))]
    case .reset: [Inline(.text(reset))]
    case .wait(let milliseconds): [Inline(.text(wait(milliseconds)))]
    }
  }
}

extension ActionList {
  /// False when going back and waiting is all there is: the panel stands there already.
  var showsSomething: Bool {
    elements.contains { element in
      switch element.action {
      case .set, .step, .until: true
      case .reset, .wait: false
      }
    }
  }
}
