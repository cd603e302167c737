import Engine
import Plotting

/// The mistakes of each epoch as bars with their numbers, the running epoch with dots.
///
/// A few epochs have wide bars; where there are more than fit the last ones are shown, and of a long
/// run the kept groups, each as high as the worst of its epochs.
struct PerceptronEpochPane {
  let panel: PerceptronPanel
  let language: Language

  func draw(into buffer: inout Buffer, frame: Rect) {
    let run = panel.run
    let running = run.last.flatMap { $0.number < run.sampleCount ? run.mistakesInEpoch : nil }
    let history = run.mistakesPerEpoch
    guard history.count > 0 || running != nil else {
      let text = Localized(
        en: "an epoch is one look at each of the \(run.sampleCount) samples: e shows one",
        zh: "把 \(run.sampleCount) 个样本各看一遍是一轮：按 e 走一轮")[language]
      let lines = buffer.glyphs.charset.wrapped(text, width: frame.width - 1)
      for (index, line) in lines.prefix(frame.height).enumerated() {
        buffer.write(line, at: Point(frame.minColumn, frame.minRow + index), ink: .dim)
      }
      return
    }
    var bars = history.buckets.enumerated().map { index, bucket in
      Bar(first: index * history.stride + 1, mistakes: Int(bucket.most), isRunning: false)
    }
    if let running {
      bars.append(Bar(first: history.count + 1, mistakes: running, isRunning: true))
    }
    draw(bars, stride: history.stride, into: &buffer, frame: frame)
  }

  private struct Bar {
    let first: Int
    let mistakes: Int
    let isRunning: Bool

    var label: String { isRunning ? "\(mistakes)…" : "\(mistakes)" }
  }

  private func draw(_ all: [Bar], stride: Int, into buffer: inout Buffer, frame: Rect) {
    let labels = all.map { buffer.glyphs.charset.width(of: $0.label) }.max() ?? 1
    let wide = max(4, labels + 1)
    // Wide bars with numbers while there is room for ten of them, else one cell a bar.
    let pitch = all.count <= max(10, frame.width / wide) && wide * 5 <= frame.width ? wide : 1
    let bars = Array(all.suffix(max(1, frame.width / pitch)))
    let most = max(1, all.map(\.mistakes).max() ?? 1)
    let rows = max(1, frame.height - 2)
    let ground = frame.minRow + rows
    buffer.horizontalRule(at: Point(frame.minColumn, ground), width: frame.width)
    for (index, bar) in bars.enumerated() {
      let column = frame.minColumn + index * pitch
      let top = draw(
        bar, at: Point(column, ground), width: max(1, pitch - 2), most: most, rows: rows,
        into: &buffer)
      guard pitch > 1 else { continue }
      let ink: Ink = bar.isRunning ? .now : (bar.mistakes == 0 ? .success : .text)
      buffer.write(bar.label, at: Point(column, max(frame.minRow, top - 1)), ink: ink)
    }
    drawLabels(of: bars, pitch: pitch, row: ground + 1, into: &buffer, frame: frame)
    guard pitch == 1 else { return }
    let text = Localized(
      en: "most \(most), now \(all.last?.label ?? "")", zh: "最多 \(most)，现在 \(all.last?.label ?? "")"
    )
    let start = Point(
      frame.endColumn - buffer.glyphs.charset.width(of: text[language]), frame.minRow)
    buffer.write(text[language], at: start, ink: .dim)
  }

  /// Draws a bar upwards from the ground and returns its highest row, the ground's for none.
  private func draw(
    _ bar: Bar, at point: Point, width: Int, most: Int, rows: Int, into buffer: inout Buffer
  ) -> Int {
    // The number above needs a row of its own.
    let room = max(1, rows - 1)
    let steps = bar.mistakes == 0 ? 0 : max(1, (bar.mistakes * room * 8 + most / 2) / most)
    let isCoarse = buffer.glyphs.marker == .ascii || buffer.glyphs.charset != .full
    let full = isCoarse ? (steps + 7) / 8 : steps / 8
    let ink: Ink = bar.isRunning ? .now : .train
    buffer.fill(
      Rect(column: point.column, row: point.row - full, width: width, height: full),
      with: buffer.glyphs.block, ink: ink)
    guard !isCoarse, steps % 8 > 0 else { return point.row - full }
    let partial = Unicode.Scalar(0x2580 + UInt32(steps % 8)) ?? " "
    buffer.fill(
      Rect(column: point.column, row: point.row - full - 1, width: width, height: 1),
      with: partial, ink: ink)
    return point.row - full - 1
  }

  private func drawLabels(
    of bars: [Bar], pitch: Int, row: Int, into buffer: inout Buffer, frame: Rect
  ) {
    var free = frame.minColumn
    for (index, bar) in bars.enumerated() {
      let column = frame.minColumn + index * pitch
      guard pitch > 1 || index.isMultiple(of: 10), column >= free else {
        continue
      }
      let width = buffer.write(
        "\(bar.first)", at: Point(column, row), ink: .dim, width: max(0, frame.endColumn - column))
      free = column + width + 1
    }
  }
}
