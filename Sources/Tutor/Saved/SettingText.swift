import Engine

/// A quantity that can be written the way its control reads it, bit by bit.
protocol SettingText {
  /// The text; `nil` for a quantity that is left open.
  var settingText: String? { get }
}

extension SettingText where Self: RawRepresentable<String> {
  var settingText: String? { rawValue }
}

extension Int: SettingText {
  var settingText: String? { description }
}

extension UInt64: SettingText {
  var settingText: String? { description }
}

extension Double: SettingText {
  /// The shortest text that reads back as the same number.
  var settingText: String? {
    let text = description
    return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
  }
}

extension Bool: SettingText {
  var settingText: String? { (self ? Switch.on : .off).rawValue }
}

extension Optional: SettingText where Wrapped: SettingText {
  var settingText: String? { self?.settingText }
}

extension Array: SettingText where Element: SettingText {
  /// `nil` when an element is left open.
  var settingText: String? {
    let texts = compactMap(\.settingText)
    return texts.count == count ? texts.joined(separator: ",") : nil
  }
}

extension CurveFunction: SettingText {
  var settingText: String? { source }
}

extension Schedule: SettingText {
  var settingText: String? { text }
}

extension OptimizerChoice: SettingText {}
extension Direction: SettingText {}
extension LaneRule: SettingText {}
extension PerceptronData: SettingText {}
extension LearningRule: SettingText {}
extension SyntheticData.Kind: SettingText {}
extension Feature: SettingText {}
extension Problem: SettingText {}
extension Precision: SettingText {}
extension ActivationChoice: SettingText {}
extension LossChoice: SettingText {}
extension UpdateRule: SettingText {}
extension Regularization.Kind: SettingText {}
extension NetworkData: SettingText {}
extension CodeProgram: SettingText {}
extension CodeOptimizer: SettingText {}
extension XraySubject: SettingText {}
extension XrayActivation: SettingText {}
extension XrayLoss: SettingText {}

extension Initialization: SettingText {
  /// Playground's own way has no name: it is what is open there.
  var settingText: String? {
    switch self {
    case .torch: "torch"
    case .zero: "zero"
    case .constant(let value): "const \(value.settingText ?? "")"
    default: nil
    }
  }
}

extension LabelledPoint: SettingText {
  var settingText: String? {
    "\(x.settingText ?? "") \(y.settingText ?? "") \(isPositive ? "+" : "o")"
  }
}
