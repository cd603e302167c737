import Lessons
import Plotting
import Testing
import Tutor

@testable import Classroom

/// A lesson in front of a class.
@Suite struct PresenterTests {
  private static let notes = "::: notes\nminutes: 2\nSpeak slowly.\n:::\n\n"
  private static let pages =
    ReadingSample.page + "First.\n\n. . .\n\nSecond.\n\n" + notes + ReadingSample.choice + "---\n\n"
    + ReadingSample.page("", title: "Goal") + ReadingSample.goal + "---\n\n"
    + ReadingSample.page("", title: "Number") + ReadingSample.number

  private func presenter(
    _ keys: String = "", _ body: String = PresenterTests.pages, chinese: String? = nil,
    size: Size = Size(width: 80, height: 24)
  ) throws -> Presenter {
    let (pair, library) = try ReadingSample.lesson(body, chinese: chinese)
    var app = App()
    app.size = size
    app.reducedMotion = true
    var presenter = Presenter(pair, terms: library.terms, like: app, clock: { 90 })
    _ = presenter.play(try KeyScript(parsing: keys))
    return presenter
  }

  private func rows(_ presenter: Presenter) -> [String] {
    let frame = presenter.frame(size: presenter.size)
    return (0..<presenter.size.height).map(frame.line)
  }

  private func press(_ keys: String, _ presenter: inout Presenter) throws {
    _ = presenter.play(try KeyScript(parsing: keys))
  }

  @Test func `q asks where drawn points would be lost`() throws {
    let body = "## Draw\n\n::: scene\npanel: mlp\n:::\n\nDraw.\n"
    var presenter = try presenter("i o Right o", body)
    #expect(presenter.press(.character("q")) == nil)
    #expect(rows(presenter)[22].contains("2 drawn point(s) unsaved: q again leaves"))
    #expect(presenter.press(.character("q")) == .quit)
  }

  @Test func `Chinese that cannot be shown is answered, not swallowed`() throws {
    var presenter = try presenter()
    presenter.repertoire = .ascii
    _ = presenter.press(.character("L"))
    #expect(rows(presenter)[22].contains("Chinese needs a UTF-8 locale; try LANG=C.UTF-8"))
  }

  // MARK: Beats

  @Test func `a page is shown, asked, shown and explained, a beat a key`() throws {
    var presenter = try presenter()
    var beats: [[Substring]] = []
    for _ in 0..<9 {
      beats.append(
        rows(presenter)[1...14].map { $0.prefix(24).drop { $0 == " " } }.map {
          Substring(String($0).withoutLastBlanks)
        })
      try press("PgDn", &presenter)
    }
    #expect(beats[0].prefix(3) == ["Walk", "", "First."])
    #expect(beats[1].contains("Second.") && beats[1].contains("1 right"))
    #expect(beats[2].contains("✓ 1 right") && !beats[2].contains("Down the hill."))
    #expect(beats[3].contains("✓ 1 right") && beats[3].contains("Down the hill."))
    #expect(beats[4].prefix(3) == ["Goal", "", "◇ Come near."])
    #expect(beats[5].contains("one way was shown") && !beats[5].contains("Nine steps do."))
    #expect(beats[6].contains("Nine steps do."))
    #expect(beats[7].contains("answer: ?") && beats[7].first == "Number")
    #expect(beats[8].contains("it is     0.3") && !beats[8].contains("The slope is −3."))
    try press("PgDn", &presenter)
    #expect(rows(presenter)[22] == " this is the end: O lists the pages, q leaves")
  }

  @Test func `Page Up restores every beat, whatever was done in between`() throws {
    var presenter = try presenter()
    var beats = [rows(presenter)]
    for _ in 0..<9 {
      try press("PgDn", &presenter)
      beats.append(rows(presenter))
    }
    try press("Space *3 Up *2", &presenter)
    for beat in beats.dropLast().reversed() {
      try press("PgUp", &presenter)
      #expect(rows(presenter) == beat)
    }
    try press("PgUp", &presenter)
    #expect(rows(presenter)[22] == " this is the first page")
  }

  @Test func `going back keeps the language and the window of now`() throws {
    var presenter = try presenter("PgDn L")
    presenter.size = Size(width: 120, height: 40)
    try press("PgUp", &presenter)
    #expect(presenter.language == .zh)
    #expect(presenter.size == Size(width: 120, height: 40))
    #expect(rows(presenter)[0].hasSuffix("第 1/3 页 │ k 0 │ 中"))
  }

  @Test func `what plays is brought to its end by the first Page Down`() throws {
    var presenter = try presenter("PgDn")
    presenter.reducedMotion = false
    _ = presenter.press(.pageDown)
    #expect(presenter.reading.isPlaying)
    _ = presenter.press(.pageDown)
    #expect(!presenter.reading.isPlaying)
    #expect(presenter.reading.app.stepCount == 2)
    #expect(!presenter.reading.exercise.isExplained)
    _ = presenter.press(.pageDown)
    #expect(presenter.reading.exercise.isExplained)
  }

  @Test func `the panel is free at any time`() throws {
    let presenter = try presenter("PgDn Space *4 : 'type:lr 0.4' Enter")
    #expect(presenter.reading.app.stepCount == 3)
    #expect(presenter.reading.openQuestion != nil)
  }

  // MARK: Remotes

  @Test(arguments: ["", "PgDn", "PgDn PgDn", "PgDn v 3", "O", "F5", ".", "T"])
  func `Esc does nothing`(keys: String) throws {
    var presenter = try presenter(keys)
    let before = rows(presenter)
    let effect = presenter.press(.escape)
    #expect(effect == nil)
    #expect(rows(presenter) == before)
  }

  @Test func `a number that was begun by mistake is forgotten with Esc`() throws {
    let presenter = try presenter("2 Esc Enter")
    #expect(presenter.reading.place.page == 0)
  }

  @Test func `a key that would show what is asked does it only when pressed again`() throws {
    var presenter = try presenter("PgDn Space")
    #expect(presenter.reading.app.stepCount == 0)
    #expect(rows(presenter)[22].hasPrefix(" ! the question is open"))
    try press("Space", &presenter)
    #expect(presenter.reading.app.stepCount == 1)
  }

  @Test func `the large numbers leave nothing behind`() throws {
    let plain = try presenter("PgDn PgDn")
    #expect(rows(try presenter("B PgDn PgDn B")) == rows(plain))
  }

  @Test(arguments: Language.allCases) func `the keys of a talk are explained`(
    language: Language
  ) throws {
    var presenter = try presenter("?")
    presenter.language = language
    let text = rows(presenter).joined()
    for word in ["PgDn", "PgUp", "F5", "Esc"] { #expect(text.contains(word)) }
    _ = presenter.press(.character(" "))
    #expect(!rows(presenter)[0].contains("Keys of a talk"))
  }

  @Test func `Esc leaves a command that is being typed`() throws {
    var presenter = try presenter(":")
    #expect(presenter.reading.app.isPrompting)
    _ = presenter.press(.escape)
    #expect(!presenter.reading.app.isPrompting)
  }

  @Test(arguments: [".", "b", "。"]) func `the screen goes blank and comes back as it was`(
    key: String
  ) throws {
    var presenter = try presenter("PgDn")
    let before = rows(presenter)
    try press(key, &presenter)
    #expect(rows(presenter).allSatisfy { $0.isEmpty })
    try press("PgDn", &presenter)
    #expect(rows(presenter) == before)
  }

  @Test func `F5 and N show the notes and the class's screen again`() throws {
    for key in ["F5", "N"] {
      var presenter = try presenter()
      let before = rows(presenter)
      try press(key, &presenter)
      #expect(rows(presenter)[0].hasPrefix(" Notes  A walk"))
      #expect(rows(presenter).contains(" Speak slowly."))
      try press(key, &presenter)
      #expect(rows(presenter) == before)
    }
  }

  // MARK: Jumping

  @Test func `a number and Enter open a page, Page Up leads back`() throws {
    var presenter = try presenter("PgDn")
    let before = rows(presenter)
    try press("3", &presenter)
    #expect(rows(presenter)[22] == " page 3: Enter opens it")
    try press("Enter", &presenter)
    #expect(rows(presenter)[1].hasPrefix(" Number"))
    try press("PgUp", &presenter)
    #expect(rows(presenter) == before)
  }

  @Test(arguments: ["0", "4", "9 9 9", "1 0 0 0"])
  func `a page that is not there is refused`(keys: String) throws {
    let presenter = try presenter("PgDn \(keys) Enter")
    #expect(rows(presenter)[22] == " ! the pages are 1 to 3")
    #expect(presenter.reading.place == Place(page: 0, station: 1))
  }

  @Test func `a number is mended by Backspace, and forgotten with another key`() throws {
    var presenter = try presenter("9 BS 2 Enter")
    #expect(presenter.reading.place.page == 1)
    try press("3 Space Enter", &presenter)
    #expect(presenter.reading.place.page == 1)
  }

  @Test func `the overview shows where one is, and opens a page`() throws {
    var presenter = try presenter("O")
    #expect(
      rows(presenter)[2...4].map(\.withoutLastBlanks) == [
        " ▸ ●   1  Walk" + String(repeating: " ", count: 51) + "? 1     2 min",
        "       2  Goal" + String(repeating: " ", count: 51) + "◇ 1",
        "       3  Number" + String(repeating: " ", count: 49) + "? 1",
      ])
    try press("Down *9 Enter", &presenter)
    #expect(presenter.reading.place.page == 2)
    try press("O Up L", &presenter)
    #expect(presenter.overview == 1)
    #expect(rows(presenter)[0].hasPrefix(" 概览"))
    try press("O", &presenter)
    #expect(presenter.overview == nil)
  }

  @Test func `the overview is of the longer language`() throws {
    let presenter = try presenter(
      "L O Down *9", ReadingSample.page + "A.\n\n---\n\n" + ReadingSample.page("", title: "New"),
      chinese: ReadingSample.page("", title: "走"))
    #expect(rows(presenter)[2].contains("走"))
    #expect(rows(presenter)[3].hasPrefix(" ▸     2  New"))
  }

  // MARK: Hands

  @Test func `hands are counted twice, and the advice is said to the speaker alone`() throws {
    var presenter = try presenter("PgDn v 3 Enter 7 Enter Enter")
    #expect(!rows(presenter).contains { $0.contains("30 %") })
    #expect(
      presenter.cues.advice
        == "30 % right: let neighbours argue for a minute, then v votes again")
    try press("v 6 Enter 4 v", &presenter)
    #expect(presenter.cues.advice == "60 % right after talking: show it, and explain")
    #expect(presenter.poll?.rounds == [[3, 7, 0], [6, 4, 0]])
  }

  @Test func `Page Down ends the count and shows`() throws {
    var presenter = try presenter("PgDn v 3")
    #expect(
      rows(presenter)[22]
        == " count hands: type numbers, ↑ ↓ or Enter for the next choice, v ends")
    try press("PgDn", &presenter)
    #expect(presenter.poll?.isOpen == false)
    #expect(presenter.reading.exercise.answer == Exercise.Answer.none)
  }

  @Test(arguments: ["", "2 Enter", "3 Enter"])
  func `where there is nothing to vote on that is said`(keys: String) throws {
    let presenter = try presenter(keys + " v")
    #expect(
      rows(presenter)[22]
        == " ! hands are counted on a question with choices, before it is shown")
  }

  @Test func `five long choices and their hands are all in sight of the smallest window`() throws {
    let long = (1...5).map {
      "- [\($0 == 1 ? "x" : " ")] \(String(repeating: "word\($0) ", count: 25))"
    }
    let question = ReadingSample.choice.replacing(
      "- [x] right\n- [ ] left\n  > The slope is negative.\n- [ ] nowhere",
      with: long.joined(separator: "\n"))
    let presenter = try presenter(
      "v 1 Enter 2 Enter 3 Enter 4 Enter 5", ReadingSample.page + question,
      size: Size(width: 60, height: 18))
    let rows = rows(presenter)
    for index in 1...5 {
      let row = try #require(rows.firstIndex { $0.contains("\(index) word\(index) ") })
      #expect(rows[row].contains("…"))
      #expect(rows[row + 1].hasSuffix(" \(index)"))
    }
  }

  // MARK: Time

  @Test func `a timer runs beside the lesson and hastens nothing`() throws {
    var presenter = try presenter("PgDn T")
    presenter.reducedMotion = false
    presenter.tick(at: 0)
    presenter.tick(at: 700)
    #expect(presenter.timer?.text == "3:00")
    _ = presenter.press(.pageDown)
    // Two steps a quarter of a second each; the timer's second is over after 300 of them.
    let times = try stepTimes(of: &presenter, from: 700)
    #expect(times == [950, 1200])
    #expect(presenter.timer?.text == "2:59")
  }

  @Test func `a clock on the speaker's screen does not cut a wait short`() throws {
    let page = ReadingSample.page + "::: do\nrun: step 1; wait 5000ms; step 1\n:::\n"
    var presenter = try presenter("", "## A\n\nB.\n\n---\n\n" + page)
    presenter.reducedMotion = false
    _ = presenter.press(.pageDown)
    _ = presenter.press(.function(5))
    let times = try stepTimes(of: &presenter, from: 0)
    try #require(times.count == 2)
    #expect((5000..<6000).contains(times[1] - times[0]))
  }

  /// The milliseconds at which steps are made while something plays, by the clock of the screen.
  private func stepTimes(of presenter: inout Presenter, from start: Int) throws -> [Int] {
    var (now, times) = (start, [Int]())
    while presenter.reading.isPlaying, now < start + 20_000 {
      let steps = presenter.reading.app.stepCount
      now += try #require(presenter.tickInterval)
      presenter.tick(at: now)
      if presenter.reading.app.stepCount > steps { times.append(now) }
    }
    return times
  }

  @Test func `T takes the timer away`() throws {
    var presenter = try presenter("T")
    #expect(presenter.isMoving)
    try press("T", &presenter)
    #expect(!presenter.isMoving)
  }

  // MARK: Notes

  @Test func `the cues tell what is on, what comes, and how late it is`() throws {
    var presenter = try presenter()
    #expect(presenter.cues.now == "text")
    #expect(presenter.cues.next == "a question")
    #expect(presenter.cues.notes == ["Speak slowly."])
    #expect(presenter.cues.minutes == 2 && presenter.cues.minutesBefore == 0)
    try press("PgDn", &presenter)
    #expect(presenter.cues.now == "the question is open (1)")
    #expect(presenter.cues.next == "show what happens")
    try press("PgDn", &presenter)
    #expect(presenter.cues.now == "it was shown" && presenter.cues.next == "explain it")
    try press("PgDn", &presenter)
    #expect(presenter.cues.now == "the answer is explained")
    #expect(presenter.cues.next == "page 2: Goal")
    try press("PgDn", &presenter)
    #expect(presenter.cues.now == "a goal; one way: step 9")
    #expect(presenter.cues.minutes == 0 && presenter.cues.minutesBefore == 2)
    try press("3 Enter", &presenter)
    #expect(presenter.cues.now == "the question is open (0.3)")
    try press("PgDn PgDn", &presenter)
    #expect(presenter.cues.next == "the end")
    try press("b", &presenter)
    #expect(presenter.cues.now == "the screen is blank")
    #expect(presenter.cues.preview.allSatisfy { $0.isEmpty })
  }
}
