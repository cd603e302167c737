/// The keys that matter now, for the last row.
extension DigitsStage {
  var keyItems: [KeyItem] {
    switch mode {
    case .normal:
      if lab.mode != .normal { return lab.keyItems }
      return keys(
        .step, .epoch, .play, .back, .draw, .rateUp, .focusNext, .readout, .knobs, .view, .lesson,
        .enlarge, .undo, .quit, .help)
    case .draw: return drawing
    case .browse: return keys(inMode: [.moving, .enter("on the pad", "放上画板")], .play)
    case .matrix: return keys(inMode: [.moving, .enter("show them", "看这些图")], .play)
    case .knobs: return keys(inMode: [.choosing, .turning], .step, .play, .undo)
    }
  }

  private var drawing: [KeyItem] {
    let pen = pad.isPenDown ? KeyItem.enter("pen up", "抬笔") : .enter("pen", "落笔")
    return [.moving, .space("ink", "点墨"), pen, KeyItem("0–9", "label", "标签")] + keys(.epoch)
      + [
        .done, .character("r", "clear", "清空"), .backspace("undo", "撤笔"),
        .character("n", "next", "下一个"), .character("w", "misread", "认错的"),
      ] + keys(.play, .help)
  }
}
