internal import CNcurses
internal import Classroom
internal import Engine
internal import Lessons
internal import Tutor

/// The engine, where things are, and versions.
extension Examination {
  mutating func lookAtKernel() {
    checkup.begin("engine", "计算")
    let agreement = KernelAgreement()
    let others = agreement.compared.filter { $0 != Kernel.current }.map(\.rawValue)
    let list = others.isEmpty ? "-" : others.joined(separator: ", ")
    checkup.note(
      "kernel", "内核",
      Localized(
        en: "\(Kernel.current.rawValue) (also runs here: \(list))",
        zh: "\(Kernel.current.rawValue)（这里还能运行：\(list)）"))
    let names = agreement.differing.map(\.rawValue).joined(separator: ", ")
    checkup.note(
      "same bits", "逐位相同",
      .claim(
        names.isEmpty, ("yes, in 20 steps of a network on each", "是：同一网络各训练 20 步"),
        ("NO: \(names)", "否：\(names)")))
    if !names.isEmpty {
      checkup.advise(
        "the kernels disagree: please report this; DESCENT_KERNEL=generic is safe",
        "内核结果不一致：请报告；DESCENT_KERNEL=generic 是安全的")
    }
  }

  mutating func lookAtPaths() {
    checkup.begin("paths", "路径")
    checkup.note("program", "程序", UserPath.abbreviated(UserPath.executable ?? "?"))
    lookAtLessons()
    let state = StateFinding(ProgressStore.ofLearner)
    checkup.note("progress", "进度", state.text)
    if let reason = state.problem {
      checkup.advise(
        "progress is not kept: \(reason.en); set HOME or XDG_STATE_HOME to a folder of yours",
        "进度不会保存：\(reason.zh)；请把 HOME 或 XDG_STATE_HOME 设为自己的目录")
    }
  }

  private mutating func lookAtLessons() {
    guard let folder = lessons.folder else {
      checkup.note("lessons", "课程", Localized(en: "none found", zh: "没有找到"))
      if let named = lessons.lessons.map(shown) {
        checkup.advise(
          "there is no folder of lessons at \(named)", "\(named) 不是课程目录，或者不存在")
      } else {
        checkup.advise(
          "there are no lessons: name their folder with --lessons",
          "没有课程：用 --lessons 指定课程目录")
      }
      return
    }
    let entries = LessonLibrary(root: folder).entries
    let counts = Language.allCases.map { language in
      "\(language) \(entries.count { $0.language == language && $0.lesson != nil })"
    }
    let broken = entries.count { $0.lesson == nil }
    let place = UserPath.abbreviated(folder)
    let list = counts.joined(separator: ", ")
    checkup.note("lessons", "课程", Localized(en: "\(place): \(list)", zh: "\(place)：\(list)"))
    guard broken > 0 else { return }
    checkup.advise(
      "\(broken) lessons cannot be read: descent lint says why",
      "\(broken) 课读不了：用 descent lint 查看原因")
  }

  mutating func lookAtVersions() {
    checkup.begin("versions", "版本")
    checkup.note("descent", "descent", Descent.version)
    checkup.note("system", "系统", SystemFinding.text)
    checkup.note("Swift", "Swift", SystemFinding.compiler)
    checkup.note("curses", "curses", String(cString: curses_version()))
    checkup.note("cmark-gfm", "cmark-gfm", MarkdownNode.parserVersion)
    checkup.note("zlib", "zlib", Gzip.libraryVersion)
  }
}
