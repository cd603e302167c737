import Engine
import Plotting

/// The pad and the digit that is seen on it, as large as they can be: for the last row of a class.
struct DigitsProjector: ProjectorScreen {
  let app: App
  let stage: DigitsStage

  func draw(into buffer: inout Buffer) {
    DigitsTitle(app: app, stage: stage).line.draw(into: &buffer)
    let body = Rect(
      column: 1, row: 1, width: buffer.size.width - 2, height: buffer.size.height - 3)
    let picture = DigitsPadPane.picture(
      of: stage.pad,
      in: Rect(
        column: body.minColumn, row: body.minRow, width: body.width * 3 / 5, height: body.height))
    DigitsPadPane(pad: stage.pad, hasPen: stage.mode == .draw).draw(
      into: &buffer,
      frame: Rect(
        column: body.minColumn, row: body.minRow, width: body.width * 3 / 5, height: body.height))
    drawAnswer(into: &buffer, at: Point(picture.endColumn + 4, body.minRow + 1))
    let words = DigitsWords(stage: stage, app: app)
    StatusLine(app: app) { words.status }.draw(into: &buffer, row: buffer.size.height - 2)
  }

  /// The digit and how sure it is, the test accuracy below.
  private func drawAnswer(into buffer: inout Buffer, at point: Point) {
    let language = app.shownLanguage
    let answer = DigitsAnswer(of: stage.panel.run, to: stage.pad.pixels)
    let share = answer.digit.map { answer.shares[$0] } ?? .nan
    let numbers = [
      (Localized(en: "it is a", zh: "这是"), answer.digit.map(String.init) ?? "–", Ink.now),
      (Localized(en: "with %", zh: "把握 %"), percent(share), Ink.curve),
      (
        Localized(en: "test accuracy %", zh: "测试准确率 %"),
        percent(stage.panel.entry.testAccuracy ?? .nan),
        Ink.test
      ),
    ]
    var row = point.row
    let room = buffer.size.width - point.column - 1
    for (name, text, ink) in numbers where row + BlockDigits.height < buffer.size.height - 2 {
      buffer.write(name[language], at: Point(point.column, row), ink: .dim)
      let isWide = BlockDigits(text, isWide: true).width <= room
      BlockDigits(text, isWide: isWide).draw(
        into: &buffer, at: Point(point.column, row + 1), ink: ink)
      row += BlockDigits.height + 2
    }
  }

  private func percent(_ share: Double) -> String {
    share.isFinite ? NumberText.fixed(share * 100, decimals: 0) : "–"
  }
}
