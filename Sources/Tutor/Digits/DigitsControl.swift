import Engine

/// What can be set where digits are read: what makes sense of what networks have.
public enum DigitsControl: ControlList {
  /// All of them, in the order in which help lists them.
  public static let all = NetworkControl.all.filter { kept.contains($0.name) }

  /// What the panel is called in messages.
  public static let panel = Localized(en: "digits", zh: "手写数字")

  private static let kept: Set = [
    "points", "n", "noise", "data_seed", "train_share", "scale", "layers", "activation", "init",
    "loss",
    "dtype", "seed", "weight", "lr", "optimizer", "beta", "schedule", "batch", "reg", "reg_rate",
    "l2", "zero_grad",
  ]

  /// How a network is looked at, as far as digits are.
  static let look = NetworkLook.controls.filter {
    ["loss_axis", "stop_loss", "stop_acc", "stop_epoch"].contains($0.name)
  }
}

extension DigitsControl {
  /// The names of all that can be set, of what only changes the picture too.
  static var names: [(name: String, aliases: [String])] {
    all.map { ($0.name, $0.aliases) } + look.map { ($0.name, $0.aliases) }
  }
}
