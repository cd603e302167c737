import Testing

@testable import Tutor

@Suite struct KeyMapTests {
  @Test(arguments: StageKind.allCases)
  func `no key is bound twice on a screen`(kind: StageKind) {
    let keys = KeyMap.table.filter { $0.applies(on: kind) }.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test(arguments: Action.allCases)
  func `every action is bound somewhere, and its keys ask for it`(action: Action) throws {
    let screens = StageKind.allCases.filter { KeyMap.binding(for: action, on: $0) != nil }
    #expect(!screens.isEmpty)
    for kind in screens {
      let binding = try #require(KeyMap.binding(for: action, on: kind))
      #expect(!binding.keys.isEmpty)
      #expect(binding.keys.allSatisfy { KeyMap.action(for: $0, on: kind) == action })
    }
  }

  @Test func `every row speaks both languages`() {
    for row in KeyMap.table {
      for text in [row.label, row.verb, row.meaning] {
        #expect(!text.en.isEmpty && !text.zh.isEmpty, "\(row.action)")
      }
    }
  }

  @Test func `no row needs Alt or Ctrl`() {
    let needsCtrl = KeyMap.table.flatMap(\.keys).contains { key in
      if case .control = key { true } else { false }
    }
    #expect(!needsCtrl)
  }

  @Test(arguments: [
    (Key.character(" "), Action.step), (.right, .step), (.character("n"), .step), (.left, .back),
    (.backspace, .back), (.character("p"), .play), (.character(","), .slower),
    (.character("."), .faster), (.up, .rateUp), (.down, .rateDown), (.character("+"), .rateMore),
    (.character("-"), .rateLess), (.character("="), .typeRate), (.character("r"), .restart),
    (.character("R"), .newSeed), (.character("f"), .fork), (.character("g"), .goTo),
    (.character("o"), .optimizer), (.character("z"), .view), (.character("c"), .readout),
    (.tab, .focusNext), (.backTab, .focusPrevious), (.enter, .enlarge),
    (.character("L"), .language),
    (.character("P"), .predict), (.character("B"), .projector), (.character(":"), .commandLine),
    (.character("?"), .help), (.character("q"), .quit),
  ])
  func `the keys that are promised do what is promised`(key: Key, action: Action) {
    #expect(KeyMap.action(for: key, on: .curve) == action)
  }

  @Test func `Escape is no row: it never leaves the program`() {
    #expect(KeyMap.action(for: .escape, on: .curve) == nil)
  }
}
