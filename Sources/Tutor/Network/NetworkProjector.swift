import Plotting

/// Loss and accuracy as large as they can be, and the map: for the last row of a class.
struct NetworkProjector: ProjectorScreen {
  let app: App
  let stage: NetworkStage

  func draw(into buffer: inout Buffer) {
    let words = NetworkWords(stage: stage, app: app, width: buffer.size.width)
    NetworkTitle(app: app, stage: stage).line.draw(into: &buffer)
    let height = buffer.size.height - 3
    let width = min(buffer.size.width / 2, height * 20 / 9)
    let map = Rect(column: 0, row: 1, width: width, height: height)
    NetworkMap(panel: stage.panel, look: stage.look, language: words.language).draw(
      into: &buffer, frame: map)
    drawNumbers(
      into: &buffer,
      in: Rect(
        column: width + 2, row: 2, width: buffer.size.width - width - 3, height: height - 2))
    StatusLine(app: app) { words.status }.draw(into: &buffer, row: buffer.size.height - 2)
  }

  private func drawNumbers(into buffer: inout Buffer, in frame: Rect) {
    let language = app.shownLanguage
    let (test, training) = (stage.panel.view.test, stage.panel.view.training)
    var numbers = [
      (
        Localized(en: "training loss", zh: "训练损失")[language], short(stage.panel.entry.training),
        Ink.now
      )
    ]
    if let accuracy = (test ?? training)?.accuracy {
      let name =
        test == nil
        ? Localized(en: "training accuracy %", zh: "训练准确率 %")
        : Localized(en: "test accuracy %", zh: "测试准确率 %")
      let share = NumberText.fixed(accuracy * 100, decimals: 1)
      numbers.append((name[language], share, .curve))
    }
    let epoch = "\(stage.panel.run.epoch)"
    numbers.append((Localized(en: "epoch", zh: "轮")[language], epoch, .text))
    var row = frame.minRow
    for (name, text, ink) in numbers where row + BlockDigits.height <= frame.endRow {
      buffer.write(name, at: Point(frame.minColumn, row), ink: .dim)
      let isWide = BlockDigits(text, isWide: true).width <= frame.width
      BlockDigits(text, isWide: isWide).draw(
        into: &buffer, at: Point(frame.minColumn, row + 1), ink: ink)
      row += BlockDigits.height + 2
    }
  }

  private func short(_ loss: Double) -> String {
    loss.isFinite && loss < 1000 && loss >= 0.001
      ? NumberText.fixed(loss, decimals: loss < 10 ? 4 : 1)
      : NumberText.scientific(loss, decimals: 0)
  }
}
