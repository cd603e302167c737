import Engine

extension Regime {
  /// The name of the regime, in a word or two.
  var name: Localized {
    switch self {
    case .climbs: Localized(en: "climbs", zh: "上坡")
    case .frozen: Localized(en: "frozen", zh: "冻结")
    case .walks: Localized(en: "walks", zh: "走近")
    case .lands: Localized(en: "lands", zh: "一步到位")
    case .hops: Localized(en: "hops", zh: "跑过头")
    case .swings: Localized(en: "swings", zh: "摆动")
    case .bounces: Localized(en: "bounces", zh: "弹跳")
    case .fliesAway: Localized(en: "flies away", zh: "发散")
    case .slides: Localized(en: "slides", zh: "下滑")
    }
  }
}
