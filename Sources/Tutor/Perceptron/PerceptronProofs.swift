import Engine
import Plotting

/// Why it must end, or never can.
extension PerceptronWords {
  /// One sentence that says whether a line parts the classes and why, and the same in fewer words.
  var proof: [String] {
    switch run.separability {
    case .oneClass:
      [Localized(en: "there is one class only: nothing to part", zh: "只有一类，无需划分")[language]]
    case .separable(let line): separation(line)
    case .inseparable(.crossing(_, _, let place)): crossing(at: place)
    case .inseparable(.enclosed(let point, let isPositive, let corners)):
      enclosure(point, Self.glyph(isPositive: isPositive), corners.count, isPositive: isPositive)
    }
  }

  private func separation(_ line: SeparatingLine) -> [String] {
    let margin = NumberText.rate(line.margin)
    let short = Localized(
      en: "a line parts them, with a margin of \(margin)", zh: "有直线能把两类分开，间隔 \(margin)")
    guard let bound = run.bound else { return [short[language]] }
    let most = bound.mistakes
    let long = Localized(
      en: "\(short.en), so there are at most (R/γ)² = \(most) mistakes",
      zh: "\(short.zh)，所以最多错 (R/γ)² = \(most) 次")
    return [long[language], short[language]]
  }

  private func crossing(at place: SIMD2<Double>) -> [String] {
    let end = consequence
    let spot = Self.pair(place)
    let long = Localized(
      en: "the segment between two o's crosses the one between two +'s at \(spot), "
        + "so no line has them on different sides: \(end.en)",
      zh: "两个 o 的连线与两个 + 的连线在 \(spot) 相交，没有直线能让它们各在一边：\(end.zh)")
    let short = Localized(
      en: "o–o crosses +–+ at \(spot), so no line parts them: \(end.en)",
      zh: "o–o 与 +–+ 在 \(spot) 相交，没有直线能分开：\(end.zh)")
    return [long[language], short[language]]
  }

  /// A point at, between or among points of the other class.
  private func enclosure(
    _ point: SIMD2<Double>, _ glyph: String, _ corners: Int, isPositive: Bool
  ) -> [String] {
    let end = consequence
    let other = Self.glyph(isPositive: !isPositive)
    let spot = Self.pair(point)
    let short: Localized
    switch corners {
    case 1:
      short = Localized(
        en: "an o and a + stand at \(spot), so no line parts them: \(end.en)",
        zh: "\(spot) 处既有 o 又有 +，没有直线能分开：\(end.zh)")
      return [short[language]]
    case 2:
      short = Localized(
        en: "the \(glyph) at \(spot) is between two \(other)'s, so no line parts them: \(end.en)",
        zh: "\(spot) 处的 \(glyph) 夹在两个 \(other) 之间，没有直线能分开：\(end.zh)")
    default:
      short = Localized(
        en: "the \(glyph) at \(spot) is among three \(other)'s, so no line parts them: \(end.en)",
        zh: "\(spot) 处的 \(glyph) 在三个 \(other) 围成的三角形里，没有直线能分开：\(end.zh)")
    }
    let long = Localized(
      en: "\(short.en), since a line with the \(other)'s on one side has the \(glyph) there, too",
      zh: "\(short.zh)，因为这些 \(other) 在哪一边，那个 \(glyph) 就在哪一边")
    return [long[language], short[language]]
  }

  /// What follows for the rule where no line parts the classes.
  private var consequence: Localized {
    run.settings.rule == .rosenblatt
      ? Localized(en: "it never ends", zh: "永不收敛")
      : Localized(en: "some stay wrong", zh: "总有判错的")
  }
}
