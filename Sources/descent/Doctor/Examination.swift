internal import CNcurses
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
  var checkup = Checkup()
  /// What the terminal database says; `nil` for a terminal that can only print lines.
  let kind: TerminalKind?
  /// What the terminal itself says.
  let interview: TerminalInterview

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
