import Engine
import Testing

@testable import Tutor

@Suite struct PerceptronControlTests {
  @Test func `each quantity is set by its name`() throws {
    let s = try perceptronSettings([
      ("data", "clouds"), ("n", "60"), ("gap", "0.5"), ("noise", "0.25"), ("data_seed", "3"),
      ("rule", "delta"), ("lr", "0.5"), ("w1", "1"), ("w2", "-2"), ("b", "0.25"), ("shuffle", "on"),
      ("seed", "4"),
    ])
    #expect(s.data == .clouds && s.count == 60 && s.gap == 0.5 && s.noise == 0.25)
    #expect(s.dataSeed == 3 && s.rule == .delta && s.learningRate == 0.5)
    #expect(s.neuron.w1 == 1 && s.neuron.w2 == -2 && s.neuron.b == 0.25)
    #expect(s.isShuffled && s.seed == 4)
  }

  @Test func `untouched it is and, Rosenblatt, 0.1, all from 0 in the order given`() {
    let s = PerceptronSettings()
    #expect(s.data == .and && s.rule == .rosenblatt && s.learningRate == 0.1)
    #expect(s.neuron == NeuronEdit() && !s.isShuffled)
  }

  @Test func `points are read in any of their writings, and become the data`() throws {
    let s = try perceptronSettings([("points", "0 0 o; 1 1 +；-0.5,2 - ;3 4 0; 1e2 ．5 1;")])
    #expect(s.data == .points)
    #expect(
      s.points == [
        LabelledPoint(x: 0, y: 0, isPositive: false), LabelledPoint(x: 1, y: 1, isPositive: true),
        LabelledPoint(x: -0.5, y: 2, isPositive: false),
        LabelledPoint(x: 3, y: 4, isPositive: false),
        LabelledPoint(x: 100, y: 0.5, isPositive: true),
      ])
    let data = s.dataset()
    #expect(data.inputs == [0, 0, 1, 1, -0.5, 2, 3, 4, 100, 0.5])
    #expect(data.targets == [0, 1, 0, 0, 1])
  }

  @Test func `clouds have targets 0 and 1`() throws {
    let data = try perceptronSettings([("data", "clouds"), ("n", "10")]).dataset()
    #expect(data.count == 10 && Set(data.targets) == [0, 1])
  }

  @Test(arguments: [
    ("lr", "0.5", true, true), ("rule", "delta", true, true), ("w1", "1", true, true),
    ("w2", "1", true, true), ("b", "1", true, true), ("data", "or", false, false),
    ("shuffle", "on", false, true), ("seed", "5", false, true), ("n", "5", false, true),
    ("points", "1 1 o", false, false), ("data_seed", "5", false, true),
  ])
  func `what may change in mid-run, and what changes the data`(
    name: String, value: String, continues: Bool, keepsData: Bool
  ) throws {
    let changed = try perceptronSettings([(name, value)])
    #expect(changed.continues(PerceptronSettings()) == continues)
    #expect(changed.hasSameData(as: PerceptronSettings()) == keepsData)
  }

  @Test(arguments: [
    ("rul", "delta", "perceptron has no setting 'rul'; did you mean 'rule'?"),
    ("rule", "hebb", "rule: 'hebb' is not one of rosenblatt, delta, logistic"),
    (
      "data", "nand", "data: 'nand' is not one of and, or, xor, clouds, points; did you mean 'and'?"
    ),
    ("n", "0", "n: 0 is outside 1…10000"),
    ("gap", "-3", "gap: -3 is outside -2…100"),
    ("shuffle", "yes", "shuffle: 'yes' is not one of on, off"),
    ("w1", "x", "w1: 'x' is not a number; write it like 0.1, -3 or 1e-3"),
    ("points", " ; ", "points: there is no point; write them like 0 0 o; 1 1 +"),
    ("points", "0 0 o; 1 1", "points: '1 1' is not x, y and o or +, as in 0.5 1 +"),
    ("points", "0 0 2", "points: '0 0 2' is not x, y and o or +, as in 0.5 1 +"),
    ("points", "0 a o", "points: 'a' is not a number; write it like 0.1, -3 or 1e-3"),
    ("points", "0 1001 o", "points: 1001 is outside -1000…1000"),
  ])
  func `a mistake is named and changes nothing`(name: String, value: String, start: String) {
    expectRefusal(by: PerceptronControl.self, of: name, value, start, leaving: PerceptronSettings())
  }
}
