import Testing

@testable import Engine

/// A run whose every state is told by its past: a hash of all it went through.
private struct Hashing: Adjustable, Hashable {
  var value: UInt64 = 1
  var factor: UInt64 = 6_364_136_223_846_793_005
  /// All settings that were taken over.
  var changes: UInt64 = 0
  /// What no step depends on.
  var mark = 0

  mutating func step() { value = value &* factor &+ 1_442_695_040_888_963_407 }

  mutating func apply(_ setting: UInt64) {
    factor = setting
    changes ^= setting
  }
}

@Suite struct TimelineTests {
  @Test func `going back any way is bit for bit the run that went forward`() {
    var timeline = Timeline(start: Hashing(), capacity: 4)
    var forward = [Hashing()]
    for _ in 0..<1000 {
      timeline.step()
      var next = forward[forward.count - 1]
      next.step()
      forward.append(next)
    }
    for target in [999, 0, 512, 511, 513, 1000, 1, 33, 31, 640] {
      timeline.seek(to: target)
      #expect(timeline.position == target)
      #expect(timeline.present == forward[target])
    }
  }

  @Test func `a change is part of the past and drops the future`() {
    var timeline = Timeline(start: Hashing())
    for _ in 0..<40 { timeline.step() }
    timeline.seek(to: 10)
    #expect(timeline.hasFuture)
    timeline.change(3)
    #expect(timeline.end == 10)
    for _ in 0..<40 { timeline.step() }
    let expected = timeline.present
    timeline.seek(to: 9)
    #expect(timeline.present.factor == 6_364_136_223_846_793_005)
    timeline.step()
    #expect(timeline.present.factor == 3)
    timeline.seek(to: 50)
    #expect(timeline.present == expected)
  }

  @Test func `what no step depends on changes at all steps at once, and the future stays`() {
    var timeline = Timeline(start: Hashing())
    timeline.step(count: 40)
    timeline.change(3)
    timeline.step(count: 60)
    let end = timeline.present.value
    timeline.seek(to: 20)
    timeline.amend {
      $0.mark = 7
    } inSettings: {
      $0 += 0
    }
    #expect(timeline.end == 100 && timeline.position == 20 && timeline.present.mark == 7)
    for target in [0, 31, 32, 41, 64, 100] {
      timeline.seek(to: target)
      #expect(timeline.present.mark == 7)
    }
    #expect(timeline.present.value == end)
    timeline.amend { _ in
    } inSettings: {
      $0 += 2
    }
    #expect(timeline.changes.map(\.setting) == [5])
  }

  @Test func `known changes are told with their steps`() {
    var timeline = Timeline(start: Hashing())
    timeline.change(3)
    timeline.step(count: 5)
    timeline.change(5)
    timeline.step(count: 5)
    timeline.seek(to: 2)
    #expect(timeline.changes.map(\.position) == [0, 5])
    #expect(timeline.changes.map(\.setting) == [3, 5])
    timeline.change(7)
    #expect(timeline.changes.map(\.position) == [0, 2])
  }

  @Test func `two changes at one step are both made again, in order`() {
    var timeline = Timeline(start: Hashing())
    timeline.step()
    timeline.change(3)
    timeline.change(5)
    let present = timeline.present
    timeline.seek(to: 0)
    timeline.step()
    #expect(timeline.present == present)
    #expect(present.factor == 5 && present.changes == 3 ^ 5)
  }

  @Test func `a target outside the known steps is taken to the nearest end`() {
    var timeline = Timeline(start: Hashing())
    for _ in 0..<3 { timeline.step() }
    timeline.seek(to: -7)
    #expect(timeline.position == 0)
    timeline.seek(to: 99)
    #expect(timeline.position == 3)
  }

  @Test func `large states are thinned out earlier`() {
    var small = Timeline(start: Hashing())
    var large = Timeline(start: Hashing(), memory: 10 * MemoryLayout<Hashing>.size)
    for _ in 0..<100 {
      small.step(count: 100)
      large.step(count: 100)
    }
    #expect(small.checkpointCount == 10_000 / 32 + 1)
    #expect((5...10).contains(large.checkpointCount))
    for target in [9_999, 1, 5_000] {
      small.seek(to: target)
      large.seek(to: target)
      #expect(small.present == large.present)
    }
    let least = Timeline(start: Hashing(), memory: 0)
    #expect(least.checkpointCount == 1)
  }

  @Test func `some steps at once are single ones, along the past and beyond it`() {
    var single = Timeline(start: Hashing())
    var many = single
    for step in 1...200 {
      single.step()
      many.step(count: 1)
      guard step.isMultiple(of: 40) else { continue }
      single.change(UInt64(step) | 1)
      many.change(UInt64(step) | 1)
    }
    many.seek(to: 3)
    many.step(count: 0)
    many.step(count: -5)
    #expect(many.position == 3)
    many.step(count: 300)
    for _ in 0..<103 { single.step() }
    #expect(many.position == 303 && many.end == 303 && many.present == single.present)
    #expect(many.checkpointCount == single.checkpointCount)
  }

  @Test func `visiting shows each step once and leaves the cursor`() {
    var timeline = Timeline(start: Hashing(), capacity: 2)
    for _ in 0..<300 { timeline.step() }
    timeline.seek(to: 7)
    var seen: [Int] = []
    timeline.visit(250...260) { step, _ in seen.append(step) }
    #expect(seen == Array(250...260))
    #expect(timeline.position == 7)
  }

  /// A table of all states beside the timeline: what the timeline claims to know without keeping.
  @Test func `a random walk with changes agrees with a table of all states`() {
    var table = [Hashing()]
    var timeline = Timeline(start: Hashing(), capacity: 3)
    var random = SplitMix64(seed: 7)
    for _ in 0..<10_000 {
      let choice = random.next()
      switch choice % 8 {
      case 0: timeline.seek(to: Int(choice >> 40) % (timeline.end + 1))
      case 1 where timeline.position < 600:
        let factor = choice | 1
        timeline.change(factor)
        table.removeSubrange((timeline.position + 1)...)
        table[timeline.position].apply(factor)
      default:
        guard timeline.position < 600 else { continue }
        timeline.step()
        guard timeline.position == table.count else { continue }
        var next = table[table.count - 1]
        next.step()
        table.append(next)
      }
      #expect(timeline.present == table[timeline.position])
      #expect(timeline.end == table.count - 1)
    }
  }
}
