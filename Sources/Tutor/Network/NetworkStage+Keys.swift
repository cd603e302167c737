/// The keys that matter now, for the last row.
extension NetworkStage {
  var keyItems: [KeyItem] {
    switch mode {
    case .normal:
      keys(
        .step, .epoch, .play, .back, .rateUp, .knobs, .focusNext, .lesson, .readout, .enlarge,
        .undo,
        .quit, .help)
    case .knobs: keys(inMode: [.choosing, .turning], .step, .play, .undo)
    case .network:
      keys(
        inMode: [
          .moving, .enter("large map", "看大图"), KeyItem("=", "type weight", "输入权重"),
          KeyItem("+-", "by 0.1", "±0.1"),
        ], .undo)
    case .map: keys(inMode: [.moving, .enter("to a point", "到样本")], .step, .play)
    case .draw:
      keys(
        inMode: [
          .moving, KeyItem(classKeys, "put a point", "放点"), .backspace("take away", "删点"),
        ], .play, .undo)
    case .losses: keys(inMode: [.moving, .enter("go there", "跳到那里")])
    case .predict: keys(inMode: [KeyItem("↑↓", "the loss", "损失"), .reveal])
    }
  }
}
