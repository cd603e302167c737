import Engine
import Testing

@testable import Tutor

@Suite struct CurveSettingsTests {
  @Test func `the settings at first are the lecture's`() {
    let settings = CurveSettings()
    #expect(settings.function == .lecture)
    #expect(settings.start == 0 && settings.learningRate == 0.1)
    #expect(settings.optimizer == .sgd && settings.effectiveMomentum == 0)
  }

  @Test func `β is in force with momentum alone, and 1 where clearing is forgotten`() {
    var settings = CurveSettings()
    settings.momentum = 0.5
    #expect(settings.effectiveMomentum == 0)
    settings.zeroesGradient = false
    #expect(settings.effectiveMomentum == 1)
    settings.optimizer = .momentum
    #expect(settings.effectiveMomentum == 1.5)
    settings.zeroesGradient = true
    #expect(settings.effectiveMomentum == 0.5)
  }

  @Test func `up turns the sign of the rate`() {
    var settings = CurveSettings()
    settings.direction = .up
    #expect(settings.signedRate == -0.1)
  }

  @Test func `rate, momentum, rule and direction may change in mid-run, the rest begins anew`()
    throws
  {
    let old = CurveSettings()
    var live = old
    live.learningRate = 0.4
    live.momentum = 0.5
    live.optimizer = .momentum
    live.zeroesGradient = false
    live.direction = .up
    #expect(live.continues(old))
    #expect(try !settings(start: 1).continues(old))
    #expect(try !settings("x^2").continues(old))
    var seeded = old
    seeded.seed = 2
    #expect(!seeded.continues(old))
  }
}
