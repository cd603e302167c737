import Engine
import Plotting
import Tutor

/// Hands, paste and windows that follow nothing but a seed.
struct RandomHand {
  private var generator: SplitMix64

  init(seed: UInt64) { generator = SplitMix64(seed: seed) }

  /// A number from 0 to `count` − 1.
  mutating func below(_ count: Int) -> Int { Int(generator.next() % UInt64(count)) }

  /// One of some things.
  mutating func pick<Element>(_ all: [Element]) -> Element { all[below(all.count)] }

  /// A key: mostly one that means something, at times any key there is.
  mutating func key() -> Key {
    switch below(10) {
    case 0: .character(character())
    case 1: pick([.function(below(12) + 1), .control(pick(Array("abcdlnpruwxz"))), .unknown])
    case 2, 3: pick(Self.wayKeys)
    default: .character(pick(Self.letters))
    }
  }

  /// A line after `:`: a command with an argument that may fit, or noise.
  mutating func line() -> String {
    switch below(8) {
    case 0: return text(below(60))
    case 1: return "\(pick(Self.names)) \(text(below(20)))"
    case 2, 3: return "\(pick(Self.names)) \(pick(Self.words)) \(pick(Self.words))"
    default: return "\(pick(Self.names)) \(pick(Self.words))"
    }
  }

  /// Characters of all kinds.
  mutating func text(_ length: Int) -> String {
    String((0..<length).map { _ in character() })
  }

  /// A size, at times one that holds nothing.
  mutating func size() -> Size {
    let (width, height) = pick(Self.sizes)
    return below(4) > 0
      ? Size(width: width, height: height) : Size(width: below(130) + 1, height: below(45) + 1)
  }

  /// Something the mouse does, now and then outside of the window.
  mutating func mouse(in size: Size) -> Key {
    let action = pick([MouseAction.press, .drag, .release, .wheelUp, .wheelDown])
    return .mouse(action, Point(below(size.width + 3), below(size.height + 3)))
  }

  private mutating func character() -> Character {
    switch below(6) {
    case 0: pick(Array("字梯度，。；：【】ｑ１＝－é²−×≤"))
    case 1: pick(["\u{202E}", "👩‍👩‍👧", "e\u{301}", "\u{200B}", "\u{9B}", "\u{1B}", "\u{7F}", "\0"])
    default: Character(Unicode.Scalar(UInt8(below(95) + 32)))
    }
  }

  private static let letters = Array(
    "                nnneeesssppp,..grRfFuUoOkKdDawzcijmPBLhxvTtVCWXMHlbyY?[]0123456789+-=._*/")
  private static let wayKeys: [Key] = [
    .up, .down, .left, .right, .home, .end, .pageUp, .pageDown, .pageDown, .pageDown, .tab,
    .backTab, .enter, .enter, .escape, .escape, .backspace, .delete,
  ]
  private static let names = [
    "lr", "f", "start", "view", "optimizer", "beta", "schedule", "layers", "data", "n", "noise",
    "batch", "activation", "loss", "features", "weight", "points", "point", "seed", "speed", "step",
    "back", "go", "epoch", "rule", "program", "zero_grad", "race", "lane", "kappa", "scale",
    "input", "w", "b", "neuron", "train", "dtype", "l2", "dropout", "standardise", "shuffle",
    "fork", "ghosts", "restart", "undo", "redo", "predict", "lang", "theme", "big", "set", "save",
    "export", "load", "help", "quit?", "digit", "label", "hide", "stop_epoch", "sweep_steps",
  ]
  private static let words = [
    "", "0", "1", "2", "7", "-1", "0.1", "0.5", "1e308", "-1e308", "5e-324", "nan", "inf", "1/0",
    "none", "on", "off", "random", "all", "full", "adam", "sgd", "momentum", "newton", "relu",
    "linear", "sigmoid", "digits", "clouds", "spiral", "line", "xor", "2 1", "2 3 2", "64 10",
    "1/x", "log(x)", "x^9-y^9", "exp(exp(x))", "((((((x", "sqrt(-1)", "loop", "parabola", "path",
    "whole", "warp", "0 0 o; 1 1 +", "1.1.1 1e300", "zh", "en", "dark", "99999999999999999999",
  ]
  private static let sizes = [
    (80, 24), (80, 24), (60, 18), (120, 40), (200, 60), (59, 18), (60, 17), (20, 5), (3, 2), (1, 1),
    (1, 40), (300, 1), (161, 41),
  ]
}
