/// Controls of the usual kinds: each reads and writes one quantity where it is kept.
extension Control {
  /// Where a quantity is kept in the settings.
  typealias Place<Quantity> = any WritableKeyPath<Settings, Quantity> & Sendable

  /// What is read from a text and put where it is kept.
  private static func kept<Quantity: Equatable & SendableMetatype & SettingText>(
    _ name: String, aliases: [String] = [], _ place: Place<Quantity>, _ summary: Localized,
    example: String, read: @escaping @Sendable (String) throws(UserError) -> Quantity
  ) -> Control {
    Control(
      name: name, aliases: aliases, of: { $0[keyPath: place] }, summary: summary, example: example,
      apply: { text, settings throws(UserError) in settings[keyPath: place] = try read(text) })
  }

  /// One of a few words.
  static func choice<
    Choice: RawRepresentable<String> & CaseIterable & Equatable & SendableMetatype & SettingText
  >(
    _ name: String, _ place: Place<Choice>, _ summary: Localized, example: String
  ) -> Control {
    kept(name, place, summary, example: example) { text throws(UserError) in
      try Tutor.choice(text, for: name)
    }
  }

  /// On or off.
  static func flag(
    _ name: String, _ place: Place<Bool>, _ summary: Localized, example: String
  ) -> Control {
    kept(name, place, summary, example: example) { text throws(UserError) in
      let answer: Switch = try Tutor.choice(text, for: name)
      return answer == .on
    }
  }

  /// A real number, between bounds where there are some.
  static func number(
    _ name: String, _ place: Place<Double>, within bounds: ClosedRange<Double>? = nil,
    _ summary: Localized, example: String = "0.5"
  ) -> Control {
    kept(name, place, summary, example: example) { text throws(UserError) in
      try Tutor.number(from: text, for: name, within: bounds)
    }
  }

  /// A real number that may be left open.
  static func number(
    _ name: String, aliases: [String] = [], _ place: Place<Double?>, _ summary: Localized,
    example: String = "0.5"
  ) -> Control {
    kept(name, aliases: aliases, place, summary, example: example) { text throws(UserError) in
      try Tutor.number(from: text, for: name)
    }
  }

  /// A whole number between bounds.
  static func count(
    _ name: String, _ place: Place<Int>, within bounds: ClosedRange<Int>, _ summary: Localized,
    example: String
  ) -> Control {
    kept(name, place, summary, example: example) { text throws(UserError) in
      try wholeNumber(from: text, for: name, within: bounds)
    }
  }

  /// What random numbers are drawn from.
  static func seed(
    _ place: Place<UInt64>, named name: String = "seed", _ summary: Localized
  ) -> Control {
    kept(name, place, summary, example: "7") { text throws(UserError) in
      try Tutor.seed(from: text, for: name)
    }
  }
}

/// The quantities that many screens have.
extension Control {
  /// How far a step goes.
  static func learningRate(_ place: Place<Double>, example: String = "0.5") -> Control {
    number("lr", place, Localized(en: "the learning rate", zh: "学习率"), example: example)
  }

  /// Momentum's share of the velocity.
  static func momentum(_ place: Place<Double>, example: String = "0.9") -> Control {
    kept("beta", place, .momentumShare, example: example) { text throws(UserError) in
      try momentumShare(from: text)
    }
  }

  /// How many examples a step looks at; `nil` for all.
  static func batch(
    _ place: Place<Int?>, _ summary: Localized, example: String
  ) -> Control {
    kept("batch", place, summary, example: example) { text throws(UserError) in
      text == "full" ? nil : try wholeNumber(from: text, for: "batch", least: 1)
    }.writing { [$0[keyPath: place]?.settingText ?? "full"] }
  }
}

extension Localized {
  /// What `beta` is.
  static let momentumShare = Localized(
    en: "momentum's share of the velocity, 0…1", zh: "动量系数 β，0…1")
}
