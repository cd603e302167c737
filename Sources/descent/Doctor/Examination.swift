internal import CNcurses
internal import Classroom
internal import Engine
internal import Glibc
internal import Lessons
internal import Plotting
internal import Tutor

/// Looks at everything that decides how the program looks and what it can keep.
///
/// Nothing is changed on the way: no file is made, none is put aside.
struct Examination {
  /// The entry of the terminal database to use instead of `TERM`.
  let term: String?
  /// The folder of lessons that is wanted; `nil` for the program's own.
  let lessons: LessonsOption
  /// The locale, looked at before it was adopted.
  let locale: LocaleFinding
  /// What was found so far.
  private(set) var checkup = Checkup()

  private let kind: TerminalKind?
  private let interview: TerminalInterview

  /// Prepares: asks the terminal, where there is one that answers.
  init(term: String?, lessons: LessonsOption, locale: LocaleFinding) {
    self.term = term
    self.lessons = lessons
    self.locale = locale
    kind = try? TerminalKind(wanted: term)
    let answers = Terminal.isPresent && kind?.isXtermLike == true && !Terminal.isDumb(term)
    interview =
      answers
      ? TerminalInterview(askingWidth: locale.encoding == .utf8) : TerminalInterview()
  }

  /// Everything, in the order of the report.
  static func all(term: String?, lessons: LessonsOption, locale: LocaleFinding) -> Checkup {
    var examination = Examination(term: term, lessons: lessons, locale: locale)
    examination.lookAtTerminal()
    examination.lookAtLocale()
    examination.lookAtColours()
    examination.lookAtGlyphs()
    examination.lookAtKernel()
    examination.lookAtPaths()
    examination.lookAtVersions()
    return examination.checkup
  }
}

// MARK: - The terminal

extension Examination {
  private mutating func lookAtTerminal() {
    checkup.begin("terminal", "终端")
    checkup.note("streams", "输入输出", streams)
    checkup.note("TERM", "TERM", entry)
    checkup.note("can", "能做", abilities)
    lookAtSize()
  }

  private var streams: Localized {
    guard !Terminal.isPresent else {
      return Localized(en: "a terminal", zh: "是终端")
    }
    let which = isatty(STDIN_FILENO) == 1 ? Localized(en: "output", zh: "输出") : .input
    return Localized(
      en: "standard \(which.en) is no terminal: it could not be asked",
      zh: "标准\(which.zh)不是终端：没有询问它")
  }

  private var wantedTerm: String? { term ?? Environment.value(of: "TERM") }

  /// Which entry of the database is used, and why if it is another.
  private var entry: Localized {
    let source = term == nil ? "" : " (--term)"
    guard let wanted = wantedTerm else {
      return Localized(en: "not set: taken for 'dumb'", zh: "没有设置：当作 dumb")
    }
    let name = Finding.safe(wanted) + source
    guard let kind else { return Localized(same: name) }
    guard kind.name != wanted else { return Localized(same: name) }
    return Localized(
      en: "\(name): no entry in the database, so \(kind.name) is used",
      zh: "\(name)：数据库里没有，改用 \(kind.name)")
  }

  /// What its entry says it can do.
  private var abilities: Localized {
    guard let kind else {
      return Localized(en: "print lines, not move its cursor", zh: "只能一行行显示，不能移动光标")
    }
    var can = [Localized(en: "move its cursor", zh: "移动光标")]
    if cncurses_capability("smcup") != nil {
      can.append(Localized(en: "keep what the shell wrote", zh: "保留命令行的内容"))
    }
    if kind.isXtermLike {
      can.append(Localized(en: "mouse", zh: "鼠标"))
      can.append(Localized(en: "bracketed paste", zh: "整块粘贴"))
    }
    return Localized(
      en: can.map(\.en).joined(separator: ", "), zh: can.map(\.zh).joined(separator: "、"))
  }

  private mutating func lookAtSize() {
    guard isatty(STDOUT_FILENO) == 1 else {
      checkup.note("size", "大小", Localized(en: "nobody to ask", zh: "无从得知"))
      return adviseOnTerminal()
    }
    let size = Terminal().size
    checkup.note("size", "大小", "\(size)")
    let least = App.leastSize
    if size.width < least.width || size.height < least.height {
      checkup.advise(
        "the window is \(size): make it at least \(least), best 80x24 or more",
        "窗口是 \(size)：至少要 \(least)，最好 80x24 以上")
    }
    adviseOnTerminal()
  }

  private mutating func adviseOnTerminal() {
    if kind == nil {
      checkup.advise(
        "this terminal gets lines instead of screens: try TERM=xterm-256color descent",
        "这个终端只能一行行显示：试试 TERM=xterm-256color descent")
    }
  }
}

extension Localized {
  fileprivate static let input = Localized(en: "input", zh: "输入")
}

// MARK: - Locale and looks

extension Examination {
  private mutating func lookAtLocale() {
    checkup.begin("locale", "区域设置")
    checkup.note("from", "来自", locale.origin)
    checkup.note("codeset", "编码", locale.codesetText)
    let language = Environment.language
    checkup.note(
      "language", "语言", Localized(en: "\(language), as L changes it", zh: "\(language)，按 L 切换"))
    guard locale.encoding == .ascii else { return }
    checkup.advise(
      "no UTF-8, so everything is ASCII and English: try LANG=C.UTF-8 descent",
      "不是 UTF-8，只能用 ASCII 和英文：试试 LANG=C.UTF-8 descent")
  }

  private mutating func lookAtColours() {
    checkup.begin("colours", "颜色")
    let count = kind == nil ? 0 : Int(tigetnum("colors"))
    let isUnwanted = Environment.value(of: "NO_COLOR") != nil
    checkup.note("depth", "数量", Self.depth(count))
    checkup.note(
      "NO_COLOR", "NO_COLOR",
      .claim(isUnwanted, ("set: no colours", "已设置：不用颜色"), ("not set", "没有设置")))
    checkup.note("background", "背景", background)
    if isUnwanted, count >= 8 {
      checkup.advise(
        "NO_COLOR is set: --color paints all the same", "设置了 NO_COLOR：加 --color 仍可上色")
    }
    if kind?.name == "xterm" {
      checkup.advise(
        "TERM=xterm has 8 colours, nearly every terminal 256: try TERM=xterm-256color",
        "TERM=xterm 只有 8 色，多数终端有 256 色：试试 TERM=xterm-256color")
    }
    if kind != nil, count < 8 {
      checkup.advise(
        "the entry of this terminal has no colours: if it can, try TERM=xterm-256color",
        "终端条目里没有颜色：如果它其实有，试试 TERM=xterm-256color")
    }
  }

  private static func depth(_ count: Int) -> Localized {
    switch Palette.Depth(colors: count) {
    case .none: Localized(en: "none: bold, dim and reverse", zh: "没有：用粗体、淡色和反色")
    case .eight where count == 8: Localized(same: "8")
    case .eight: Localized(en: "8 of \(count)", zh: "\(count) 色中的 8 色")
    case .indexed: Localized(same: "256")
    case .direct: Localized(en: "24 bits (\(count))", zh: "24 位（\(count)）")
    }
  }

  private var background: Localized {
    func text(_ background: Palette.Background, _ en: String, _ zh: String) -> Localized {
      .claim(background == .dark, ("dark, \(en)", "深色，\(zh)"), ("light, \(en)", "浅色，\(zh)"))
    }
    if let answer = interview.background {
      return text(answer, "as the terminal says", "终端这样回答")
    }
    let variable = Environment.value(of: "COLORFGBG")
    if let told = variable.flatMap(Probe.background(inEnvironment:)) {
      return text(told, "as COLORFGBG says", "COLORFGBG 这样写")
    }
    return .claim(
      interview.wasAsked, ("no answer: taken for dark", "终端没有回答：当作深色"),
      ("not asked: taken for dark", "没有询问：当作深色"))
  }

  private mutating func lookAtGlyphs() {
    checkup.begin("glyphs", "字符")
    let width = interview.ambiguousWidth
    let isASCII = locale.encoding == .ascii || (width ?? 1) > 2
    let plots: Localized =
      isASCII
      ? Localized(same: "ASCII")
      : (width ?? 1) > 1
        ? Localized(en: "braille, no glyph of doubtful width", zh: "盲文点，不用宽度不定的字符")
        : Localized(en: "braille", zh: "盲文点")
    checkup.note("plots", "图形", plots)
    checkup.note("width of " + (isASCII ? "o" : "●"), "● 的宽度", widthText)
    guard let width, width > 2 else { return }
    checkup.advise(
      "the terminal shows UTF-8 byte by byte: switch it to UTF-8, or LANG=C",
      "终端按字节显示 UTF-8：把它设成 UTF-8，或者用 LANG=C")
  }

  private var widthText: Localized {
    switch interview.ambiguousWidth {
    case 1?: Localized(en: "1 cell, as the terminal says", zh: "1 格，终端这样回答")
    case let width?: Localized(en: "\(width) cells, as the terminal says", zh: "\(width) 格，终端这样回答")
    case nil:
      .claim(
        interview.wasAsked && locale.encoding == .utf8,
        ("no answer: taken for 1 cell; --ambiguous says it", "终端没有回答：当作 1 格；可用 --ambiguous 指定"),
        ("not asked: taken for 1 cell", "没有询问：当作 1 格"))
    }
  }
}

// MARK: - The engine and the program

extension Examination {
  private mutating func lookAtKernel() {
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

  private mutating func lookAtPaths() {
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
      checkup.advise(
        "there are no lessons: name their folder with --lessons",
        "没有课程：用 --lessons 指定课程目录")
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

  private mutating func lookAtVersions() {
    checkup.begin("versions", "版本")
    checkup.note("descent", "descent", Descent.version)
    checkup.note("system", "系统", SystemFinding.text)
    checkup.note("Swift", "Swift", SystemFinding.compiler)
    checkup.note("curses", "curses", String(cString: curses_version()))
    checkup.note("cmark-gfm", "cmark-gfm", MarkdownNode.parserVersion)
    checkup.note("zlib", "zlib", Gzip.libraryVersion)
  }
}
