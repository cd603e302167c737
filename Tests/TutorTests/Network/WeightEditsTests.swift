import Engine
import Testing

@testable import Tutor

@Suite struct WeightEditsTests {
  private let second = ("weight", "1.2.b 0.5")
  private let third = ("weight", "2.1.3 -2")

  @Test func `places are counted from 1 and a bias is b`() throws {
    let edits = try networkSettings([third, second, ("w1", "7")]).edits
    #expect(edits.list.map(\.place.description) == ["1.1.1", "1.2.b", "2.1.3"])
    #expect(edits.list.map(\.value) == [7, 0.5, -2])
    #expect(edits[WeightPlace(layer: 0, neuron: 1, input: nil)] == 0.5)
  }

  @Test func `the order of typing does not matter and the last value of a place stands`() throws {
    let edits = try networkSettings([second, third]).edits
    #expect(try edits == networkSettings([third, ("weight", "1.2.b 9"), second]).edits)
  }

  @Test func `a run begins with the weights set and all others as they were drawn`() throws {
    let plain = try network([]).network.parameters
    let edited = try network([second, third])
    let changed = zip(plain, edited.network.parameters).filter { $0 != $1 }
    #expect(changed.map(\.1) == [0.5, -2])
    #expect(edited.settings.edits.isEmpty)
  }

  @Test func `a weight set on the way is set again on the way back`() throws {
    var timeline = Timeline(start: try network([("reg", "l1"), ("reg_rate", "0.003")]))
    for _ in 0..<40 { timeline.step() }
    // Two changes at one step, each with its own weight.
    for typed in [second, third] {
      var settings = timeline.present.settings
      try NetworkControl.set(typed.0, to: typed.1, in: &settings)
      timeline.change(settings)
    }
    let edited = timeline.present.network.parameters
    #expect(edited.contains(0.5) && edited.contains(-2))
    for _ in 0..<60 { timeline.step() }
    let end = timeline.present.network.parameters
    timeline.seek(to: 10)
    timeline.seek(to: 40)
    #expect(timeline.present.network.parameters == edited)
    timeline.seek(to: 100)
    #expect(timeline.present.network.parameters == end)
  }

  @Test func `an edit is no step of the account`() throws {
    var run = try network([("data", "and"), ("layers", "2 1"), ("lr", "0")], steps: 1)
    run.apply(try networkSettings([("data", "and"), ("layers", "2 1"), ("lr", "0"), ("w1", "5")]))
    run.step()
    #expect(run.value("step_size") == 0 && run.value("w1") == 5)
  }

  @Test(arguments: [
    ("1.2", "weight: '1.2' is not a place and a number, as in 2.1.3 0.5 or 2.1.b 0.5"),
    ("1.2 3", "weight: '1.2' is not layer.neuron.input, as in 2.1.3, or 2.1.b for a bias"),
    ("1.0.1 3", "weight: '0' is not a whole number of at least 1"),
    ("1.1.c 3", "weight: 'c' is not a whole number of at least 1"),
    (
      "1.1.1 x", "weight: 'x' is not a number; write it like 0.1, -3 or 1e-3"
    ),
    ("4.1.1 3", "weight: there is no layer 4, only 1…3"),
    ("2.3.1 3", "weight: layer 2 has no neuron 3, only 1…2"),
    ("3.2.b 3", "weight: layer 3 has no neuron 2, only 1"),
    ("1.4.3 3", "weight: layer 1 has no input 3, only 1…2 and b"),
  ])
  func `a place that is not there is refused with what there is`(typed: String, message: String) {
    var said: Localized?
    do throws(UserError) {
      _ = try NetworkDesign(networkSettings([("weight", typed)]))
    } catch {
      said = error.message
    }
    #expect(said?.en == message)
    #expect(said?.zh != said?.en)
  }
}
