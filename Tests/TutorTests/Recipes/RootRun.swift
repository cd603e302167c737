import Engine

@testable import Tutor

/// What can be set on the panel of the recipe: the number whose root is looked for.
struct RootSettings: Hashable {
  var number = 2.0
}

/// The names of what can be set, for `--set`, the `:` line, help and saved runs.
enum RootControl: ControlList {
  static let panel = Localized(en: "root", zh: "开方")
  static let all = [
    Control<RootSettings>(
      name: "a", of: \.number, summary: Localized(en: "the number", zh: "被开方的数"), example: "9"
    ) { text, settings throws(UserError) in
      settings.number = try number(from: text, for: "a")
    }
  ]
}

/// A square root by Newton's method: `x ← (x + a/x)/2`, from 1.
struct RootRun: PanelRun {
  private(set) var settings: RootSettings
  private(set) var x = 1.0
  private(set) var stepCount = 0

  mutating func step() {
    x = (x + settings.number / x) / 2
    stepCount += 1
  }

  mutating func apply(_ setting: RootSettings) { settings = setting }
}

extension RootRun {
  static let opening = RootSettings()
  static let controlNames = [(name: "a", aliases: [String]())]
  static let landmarks = ["step", "x"]

  static func set(
    _ name: String, to value: String, in setting: inout RootSettings
  ) throws(UserError) {
    try RootControl.set(name, to: value, in: &setting)
  }

  static func begin(_ setting: RootSettings, keepsAccount: Bool) throws(UserError) -> RootRun {
    RootRun(settings: setting)
  }

  static func canGoOn(from old: RootSettings, to new: RootSettings) -> Bool { true }

  static func written(
    _ setting: RootSettings, after old: RootSettings
  ) -> [(name: String, value: String)] {
    RootControl.table.written(setting, after: old)
  }

  var row: Report.Row { [("step", .integer(stepCount)), ("x", .real(x))] }
  var state: Report.Row { row }
  var tensors: [Tensor] { [Tensor("x", shape: [1], [x])] }

  func torchScript(recording steps: Int) throws(UserError) -> String {
    throw UserError(en: "root: there is nothing to train", zh: "开方：没有可训练的东西")
  }
}
