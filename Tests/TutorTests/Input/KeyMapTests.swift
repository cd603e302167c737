import Testing

@testable import Tutor

@Suite struct KeyMapTests {
  @Test func `no key is bound twice`() {
    let keys = KeyMap.table.flatMap(\.keys)
    #expect(Set(keys).count == keys.count)
  }

  @Test(arguments: Action.allCases)
  func `every action has one row, and its keys ask for it`(action: Action) throws {
    #expect(KeyMap.table.count { $0.action == action } == 1)
    let binding = try #require(KeyMap.binding(for: action))
    #expect(!binding.keys.isEmpty)
    #expect(binding.keys.allSatisfy { KeyMap.action(for: $0) == action })
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
    #expect(KeyMap.action(for: key) == action)
  }

  @Test func `Escape is no row: it never leaves the program`() {
    #expect(KeyMap.action(for: .escape) == nil)
  }
}
