import Plotting

/// What a demonstration says, across the last row: the keys of the program are not needed then.
struct DemoCaption {
  let language: Language
  /// What is said; `nil` at the end.
  let caption: Localized?
  let isPaused: Bool

  func draw(into buffer: inout Buffer) {
    let row = buffer.size.height - 1
    let line = Rect(origin: Point(0, row), size: Size(width: buffer.size.width, height: 1))
    buffer.clear(line)
    buffer.tint(line, ink: .accent)
    let text = isPaused || caption == nil ? keys : caption
    buffer.write(text?[language] ?? "", at: Point(1, row), ink: .accent)
    // A wide window has room for both.
    guard !isPaused, let caption else { return }
    let room = buffer.size.width - 5 - buffer.glyphs.charset.width(of: caption[language])
    let keys = keys[language]
    if buffer.glyphs.charset.width(of: keys) <= room {
      buffer.write(keys, endingAt: buffer.size.width - 1, row: row, ink: .accent)
    }
  }

  private var keys: Localized {
    caption == nil
      ? Localized(
        en: "Enter: it is yours now · Space: once more · q: quit", zh: "Enter 轮到你 · 空格 再演示一遍 · q 退出"
      )
      : Localized(
        en: isPaused
          ? "paused · Enter: you take over · Space: go on · → next · q: quit"
          : "Enter: you take over · Space: pause · → next · q: quit",
        zh: isPaused
          ? "已暂停 · Enter 换你来 · 空格 继续 · → 下一幕 · q 退出" : "Enter 换你来 · 空格 暂停 · → 下一幕 · q 退出")
  }
}
