internal import CNcurses
internal import Plotting
internal import Tutor

/// The locale and what follows from it: language, colours, glyphs.
extension Examination {
  mutating func lookAtLocale() {
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

  mutating func lookAtColours() {
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

  mutating func lookAtGlyphs() {
    checkup.begin("glyphs", "字符")
    let width = interview.ambiguousWidth
    let isASCII = locale.encoding == .ascii || (width ?? 1) > 2
    let plots: Localized =
      isASCII
      ? Localized(same: "ASCII")
      : (width ?? 1) > 1
        ? Localized(en: "braille, no glyph of doubtful width", zh: "点阵，不用宽度不定的字符")
        : Localized(en: "braille", zh: "点阵")
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
