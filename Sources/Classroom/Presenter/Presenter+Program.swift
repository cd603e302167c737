internal import Lessons
public import Plotting
public import Tutor

/// What a key and the clock do in front of a class.
extension Presenter: Program {
  /// How the lesson looks.
  public var appearance: Appearance {
    get { reading.app.appearance }
    set { reading.changeApp { $0.appearance = newValue } }
  }

  /// The lesson and its page.
  public var whereabouts: Whereabouts {
    .presentation(reading.lesson.id, page: reading.place.page + 1)
  }

  /// The window.
  public var size: Size {
    get { reading.size }
    set { if newValue != reading.size { reading.size = newValue } }
  }

  // MARK: Keys

  /// Gives a key to whatever is on the screen.
  public mutating func press(_ key: Key) -> App.Effect? {
    if case .mouse = key { return hand(key) }
    guard key != .unknown else { return nil }
    message = nil
    if !reading.app.isPrompting { leaveGuard.noteKey() }
    if reading.app.isPrompting || reading.app.isShowingPage { return hand(key) }
    // Remotes send it when nobody expects it.
    if key == .escape {
      jump = ""
      return nil
    }
    if isBlank || showsKeys {
      (isBlank, showsKeys) = (false, false)
      return nil
    }
    if pressOverview(key) || pressPoll(key) || pressJump(key) { return nil }
    return pressSpeaker(key)
  }

  private mutating func pressSpeaker(_ key: Key) -> App.Effect? {
    switch key {
    case .pageDown: goOn()
    case .pageUp: goBack()
    case .character("."), .character("b"), .character("。"): isBlank = true
    case .function(5), .character("N"): showsNotes.toggle()
    case .character("T"): timer = timer == nil ? CountDown() : nil
    case .character("O"): overview = reading.place.page
    case .character("v"): togglePoll()
    case .character("?"), .character("？"):
      // A picked term is explained first.
      guard reading.pickedTerm == nil else { return hand(key) }
      showsKeys = true
    case .character("t"): message = .done(.alwaysFree)
    default: return hand(key)
    }
    return nil
  }

  /// All other keys are the panel's: a speaker may step and change at any time.
  private mutating func hand(_ key: Key) -> App.Effect? {
    switch reading.press(key) {
    case .quit: quit()
    case .write(let export): .write(export)
    case .contents, .freePlay, nil: nil
    }
  }

  /// Leaves; where drawn points would be lost, the second time in a row.
  private mutating func quit() -> App.Effect? {
    guard let warning = leaveGuard.warning(of: reading.app.unsavedPointCount) else { return .quit }
    message = warning
    return nil
  }

  /// Says what came of a file that was to be written.
  public mutating func tell(_ message: Message) {
    self.message = message
    reading.changeApp { $0.noteSaving(message) }
  }

  /// A page is picked from the list of all.
  private mutating func pressOverview(_ key: Key) -> Bool {
    guard let page = overview else { return false }
    switch key {
    case .up, .pageUp: overview = max(0, page - 1)
    case .down, .pageDown: overview = min(reading.lesson.pageCount - 1, page + 1)
    case .enter:
      overview = nil
      jump(to: page + 1)
    case .character("q"), .character("L"): return false
    default: overview = nil
    }
    return true
  }

  private mutating func pressPoll(_ key: Key) -> Bool {
    guard let id = reading.station.exercise, var poll = polls[id], poll.press(key) else {
      return false
    }
    polls[id] = poll
    return true
  }

  /// A page is typed as a number.
  private mutating func pressJump(_ key: Key) -> Bool {
    switch key {
    case .character(let character) where character.isASCII && character.isWholeNumber:
      if jump.count < 3 { jump.append(character) }
    case .backspace where !jump.isEmpty: jump.removeLast()
    case .enter where !jump.isEmpty:
      let number = Int(jump) ?? 0
      jump = ""
      jump(to: number)
    default:
      jump = ""
      return false
    }
    return true
  }

  // MARK: Time

  /// How long until `tick` wants to be called; `nil` when nothing moves.
  public var tickInterval: Int? {
    // The speaker's clock shows seconds.
    let clock = showsNotes ? 1000 : nil
    let lesson = reading.tickInterval.map { max(0, $0 - waited) }
    return [lesson, timer?.interval, clock].compactMap { $0 }.min()
  }

  /// Lets time go on for whatever is on the screen.
  public mutating func tick(at now: Int) {
    waited += tickInterval ?? 0
    timer?.look(at: now)
    guard let interval = reading.tickInterval, waited < interval else {
      waited = 0
      if reading.tickInterval != nil { reading.tick() }
      return
    }
  }

  /// Brings everything that moves to where it leads.
  public mutating func finishMotion() { reading.finishMotion() }

  /// The least time between two frames of play.
  public var frameInterval: Int { reading.app.frameInterval }

  /// Computes ahead what the next frame is drawn from.
  public mutating func prepareFrame() { reading.changeApp { $0.prepareFrame() } }

  // MARK: Drawing

  /// The screen.
  public func frame(size: Size) -> Buffer {
    guard showsNotes, !isBlank else { return audienceFrame(size: size) }
    var screen = NotesScreen(cues, like: reading.app, now: clock())
    screen.keys = noteKeys
    screen.sentence = message ?? request
    return screen.frame(size: size)
  }

  /// What the class sees.
  package func audienceFrame(size: Size) -> Buffer {
    var buffer = Buffer(size: size, glyphs: reading.app.glyphs)
    if isBlank { return buffer }
    guard size.holds(App.leastSize) else {
      TooSmall(language: reading.language).draw(into: &buffer)
      return buffer
    }
    let reading = reading.fitted(to: size)
    if showsKeys {
      PresenterKeys(language: reading.language).draw(into: &buffer)
      return buffer
    }
    if overview != nil {
      OverviewScreen(of: self).draw(into: &buffer)
    } else {
      var screen = ReadingScreen(of: reading)
      screen.keys = keys
      screen.sentence = message ?? request
      if let poll, let lines = PollText(poll, of: reading)?.lines { screen.lines = lines }
      screen.draw(into: &buffer)
    }
    if let timer { draw(timer, beside: reading, into: &buffer) }
    return buffer
  }

  /// The time that is left in digits for the last row: below the text where that is short, else
  /// at the top of the panel.
  private func draw(
    _ timer: CountDown, beside reading: Reading, into buffer: inout Buffer
  ) {
    let digits = BlockDigits(timer.text, isWide: buffer.size.width >= 100)
    let size = Size(width: digits.width + 4, height: BlockDigits.height + 2)
    let text = reading.layout.text
    let used = ReadingText(of: reading).lines.count
    let hasRoom = text.map { used + size.height <= $0.height } ?? false
    let frame = Rect(
      column: hasRoom ? 1 : buffer.size.width - size.width - 1,
      row: hasRoom ? buffer.size.height - 4 - size.height : 1, width: size.width,
      height: size.height)
    buffer.box(frame)
    digits.draw(
      into: &buffer, at: Point(frame.minColumn + 2, frame.minRow + 1),
      ink: timer.isOver ? .warning : .now)
  }
}

extension Presenter {
  /// What has been begun and is not finished.
  ///
  /// What the hands suggest is for the speaker alone: it would tell the class which answer is right.
  private var request: Message? {
    if !jump.isEmpty {
      return .done(
        Localized(en: "page \(jump): Enter opens it", zh: "第 \(jump) 页：回车打开"))
    }
    if poll?.isOpen == true {
      return .done(
        Localized(
          en: "count hands: type numbers, ↑ ↓ or Enter for the next choice, v ends",
          zh: "数举手：输入人数，↑ ↓ 或回车换选项，v 结束"))
    }
    return nil
  }

  /// The keys below the notes.
  private var noteKeys: [KeyItem] {
    turning + [KeyItem("F5", "the class's screen", "学生画面", .function(5))]
  }

  private var turning: [KeyItem] {
    [
      KeyItem("PgDn", "next", "下一拍", .pageDown), KeyItem("PgUp", "back", "上一拍", .pageUp),
    ]
  }

  /// The keys that a speaker needs.
  private var keys: [KeyItem] {
    let votes = reading.openQuestion.map { !$0.choices.isEmpty } ?? false
    var items = turning
    if votes { items.append(.character("v", "vote", "投票")) }
    items += [
      KeyItem("F5", "notes", "备注", .function(5)), .character("b", "blank", "黑屏"),
      .character("B", "big", "投影"), .character("T", "timer", "计时"),
      .character("O", "overview", "概览"),
    ]
    // ASCII has no Chinese to flip to.
    if reading.app.glyphs.charset != .ascii { items.append(.character("L", "中文", "EN")) }
    return items + [.character("q", "quit", "退出"), .help]
  }
}

extension Localized {
  fileprivate static let alwaysFree = Localized(
    en: "the panel is free already: step and change it as you like", zh: "面板本来就能自由操作：随时可以走、可以改")
}
