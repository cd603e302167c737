import Engine
import Plotting
import Testing

@testable import Tutor

extension App {
  /// The sentence at the foot.
  fileprivate var status: String {
    frame(size: size).line(size.height - 2)
  }

  fileprivate var run: NetworkRun { network.panel.run }
}

private let wide = Size(width: 120, height: 40)

/// The numbers in a sentence, the minus of formulas as that of Swift.
private func numbers(in text: String) -> [Double] {
  text.replacing("−", with: "-").split { !"0123456789.-e+".contains($0) }
    .compactMap { Double($0.last == "." ? $0.dropLast() : $0) }
}

/// What is read at the cursor.
@Suite struct NetworkReadoutTests {
  /// How the training loss changes with a weight.
  private func slope(of run: NetworkRun, at place: WeightPlace) throws -> Double {
    let weight = run.network.weight(at: place)
    func loss(_ value: Double) throws -> Double {
      var (copy, settings) = (run, run.settings)
      settings.edits[place] = value
      copy.apply(settings)
      return try #require(copy.network.training).loss
    }
    return try (loss(weight + 1e-5) - loss(weight - 1e-5)) / 2e-5
  }

  @Test(arguments: [
    ("Left", WeightPlace(layer: 0, neuron: 0, input: 0), "weight x → h1.1:"),
    ("Left Down", WeightPlace(layer: 0, neuron: 0, input: 1), "weight y → h1.1:"),
    ("Left Down *9", WeightPlace(layer: 0, neuron: 0, input: nil), "bias of h1.1:"),
    ("Down *2 Left", WeightPlace(layer: 0, neuron: 2, input: 0), "weight x → h1.3:"),
    ("Right Down Left Down *3", WeightPlace(layer: 1, neuron: 1, input: 3), "weight h1.4 → h2.2:"),
    ("Right *9 Left", WeightPlace(layer: 2, neuron: 0, input: 0), "weight h2.1 → o:"),
  ])
  func `a link tells its weight exactly and the slope there`(
    keys: String, place: WeightPlace, start: String
  ) throws {
    let app = try lab("e *3 Tab c \(keys)", size: wide)
    let status = app.status
    #expect(status.hasPrefix(" " + start), "\(status)")
    let found = numbers(in: String(status.drop { $0 != ":" }))
    try #require(found.count == 2)
    #expect(found[0] == app.run.network.weight(at: place))
    let slope = try slope(of: app.run, at: place)
    #expect(abs(found[1] - slope) < 2e-4 * abs(slope) + 1e-8)
  }

  @Test func `a neuron tells what it gives on the training rows`() throws {
    let app = try lab("e *3 Tab c Right", size: wide)
    let rows = app.run.network.rawRows(.training)
    // The first neuron of the second layer, row by row.
    let own = stride(from: 0, to: rows.count, by: 2).map { row in
      app.run.network.neuronOutputs(at: Array(rows[row..<row + 2]))[2][0]
    }
    let status = app.status
    #expect(status.hasPrefix(" neuron h2.1, tanh: "), "\(status)")
    let found = numbers(in: String(status.drop { $0 != ":" }))
    try #require(found.count >= 3)
    #expect(abs(found[0] - (own.min() ?? 0)) <= 0.0005)
    #expect(abs(found[1] - (own.max() ?? 0)) <= 0.0005)
    #expect(abs(found[2] - own.reduce(0, +) / Double(own.count)) <= 0.0005)
    #expect(
      try lab("Tab c Left Left", size: wide).status == " input x: what the network sees")
  }

  @Test(arguments: ["", "Left *5", "Right *9 Up *4", "Up *99"], [[], [("data", "reg-gauss")]])
  func `the cross tells what the network gives there`(
    keys: String, settings: [(String, String)]
  ) throws {
    let app = try lab("e c \(keys)", settings, size: wide)
    guard case .map(let x, let y) = app.network.mode else {
      Issue.record("there is no cross")
      return
    }
    let output = try #require(app.run.network.neuronOutputs(at: [x, y]).last?.first)
    let found = numbers(in: app.status)
    #expect(abs(found[0] - x) <= 0.005 && abs(found[1] - y) <= 0.005)
    #expect(abs(found[2] - output) <= 0.0005)
    if settings.isEmpty { #expect(app.status.contains(output > 0 ? "class +" : "class o")) }
  }

  @Test func `the cross tells the class with the largest output, and the row there`() throws {
    let settings = [("data", "clouds"), ("classes", "5"), ("layers", "2 8 5")]
    let app = try lab("e *9 c", settings, size: wide)
    let outputs = try #require(app.run.network.neuronOutputs(at: [0, 0]).last)
    let largest = try #require(outputs.max())
    let label = try #require(outputs.firstIndex(of: largest))
    #expect(app.status.contains("class \(label)"))
    let gate = try lab("c", [("data", "xor")], size: wide)
    var moved = gate
    // From the middle (0.5, 0.5) to the row (1, 0), which is 1.
    moved.network.mode = .map(x: 1, y: 0)
    #expect(moved.status.contains("; the point (1.00, 0.00) is +, loss "))
    #expect(!gate.status.contains("the point"))
  }

  @Test func `the cross of a line asks for x alone`() throws {
    let app = try lab("e *9 c Right *7", [("data", "line"), ("layers", "1 1")], size: wide)
    guard case .map(let x, _) = app.network.mode else { return }
    let (w, b) = (app.run.network.firstNeuron.weights[0], app.run.network.firstNeuron.bias)
    // The only layer has the function of the output: none.
    #expect(abs(numbers(in: app.status)[2] - (w * x + b)) <= 0.0005)
  }

  @Test func `where rows are no points there is no cross`() throws {
    let settings = [("data", "digits"), ("n", "20"), ("layers", "64 2 10")]
    let app = try lab("c", settings)
    #expect(app.network.mode == .normal && app.said().contains("no points of a plane"))
    var clicked = try lab("", settings)
    _ = clicked.press(.mouse(.press, Point(5, 5)))
    #expect(clicked.network.mode == .normal && clicked.said().contains("no points of a plane"))
    var changed = try lab("c")
    try changed.press(": 'type:data xor' Enter")
    #expect(changed.network.mode == .normal)
  }

  @Test(arguments: [("", 50), ("Left", 49), ("Left *10", 40), ("Down", 48), ("Left *99", 0)])
  func `the cursor on the losses tells those of its step`(keys: String, step: Int) throws {
    let app = try lab("e *2 Tab Tab c \(keys)", size: wide)
    guard case .losses(let found) = app.network.mode else {
      Issue.record("there is no cursor")
      return
    }
    #expect(found == step)
    let run = try network([], steps: step, keepsAccount: false)
    let shown = numbers(in: app.status)
    let (training, test) = (
      try #require(run.network.training).loss, try #require(run.network.test).loss
    )
    #expect(shown[0] == Double(step) && app.status.contains("training loss"))
    #expect(abs(shown[1] - training) < 1e-4 && abs(shown[2] - test) < 1e-4)
  }

  @Test func `Enter on the losses goes there`() throws {
    let app = try lab("e *2 Tab Tab c Left *10 Enter")
    #expect(app.network.position == 40 && app.network.end == 50)
    #expect(app.network.mode == .normal)
    #expect(app.run.network.parameters == (try network([], steps: 40).network.parameters))
  }
}

/// Weights that are set by hand.
@Suite struct NetworkEditTests {
  private let place = WeightPlace(layer: 0, neuron: 0, input: 0)

  @Test func `plus and minus change a weight by a tenth`() throws {
    let start = try lab("e Tab c Left").run.network.weight(at: place)
    let more = try lab("e Tab c Left + + +")
    #expect(abs(more.run.network.weight(at: place) - start - 0.3) < 2e-6)
    let less = try lab("e Tab c Left - -")
    #expect(abs(less.run.network.weight(at: place) - start + 0.2) < 2e-6)
    #expect(more.network.position == 25)
  }

  @Test func `0 makes it nothing, the question makes it anything`() throws {
    #expect(try lab("e Tab c Left 0").run.network.weight(at: place) == 0)
    let app = try lab("e Tab c Left = type:-2.5e-3 Enter")
    #expect(app.run.network.weight(at: place) == -0.0025)
    let bias = try lab("e Tab c Left Down *2 = type:7 Enter")
    #expect(bias.run.network.weight(at: WeightPlace(layer: 0, neuron: 0, input: nil)) == 7)
    #expect(try lab("Tab c Left =").screen.contains("weight 1.1.1"))
  }

  @Test func `only that weight changes, and the run goes on from it`() throws {
    let (before, after) = (try lab("e").run, try lab("e Tab c Left 0").run)
    let changes = zip(before.network.parameters, after.network.parameters).count { $0 != $1 }
    #expect(changes == 1)
    var expected = before
    var settings = before.settings
    settings.edits[place] = 0
    expected.apply(settings)
    expected.step(count: 25)
    let app = try lab("e Tab c Left 0 e")
    #expect(app.run.network.parameters == expected.network.parameters)
  }

  @Test(arguments: ["+", "-", "0", "="])
  func `a neuron has nothing to set`(key: String) throws {
    for keys in ["Tab c", "Tab c Left Left"] {
      let app = try lab("\(keys) \(key)")
      #expect(app.said() == "this is a neuron: ← goes to the weights that lead into it")
      #expect(app.run.network.parameters == (try lab().run.network.parameters))
    }
  }

  @Test(arguments: [
    ("weight 1.1.1 x", "weight: 'x' is not a number"), ("weight 9.1.1 1", "weight: there is no"),
    ("weight 1.9.1 1", "weight: layer 1 has no neuron 9"),
    ("weight 1.1.3 1", "weight: layer 1 has"),
    ("weight 1 1", "weight: '1' is not layer.neuron.input"),
  ])
  func `a weight that is not there is refused, in mid-run too`(line: String, start: String) throws {
    for before in ["", "e "] {
      let app = try lab("\(before): 'type:\(line)' Enter")
      guard case .prompt(let prompt) = app.mode else {
        Issue.record("\(line) was taken")
        continue
      }
      #expect(prompt.error?.en.hasPrefix(start) == true, "\(prompt.error?.en ?? "")")
      #expect(prompt.error?.zh != prompt.error?.en)
    }
  }

  @Test func `a weight that is no number can be set to one`() throws {
    let settings = [("data", "reg-plane"), ("activation", "linear"), ("lr", "1e200")]
    let app = try lab("e *9 Tab c Left + 0", settings)
    #expect(app.run.network.weight(at: place) == 0)
  }
}

/// The cursor among neurons and links.
@Suite struct NetworkCursorTests {
  private let sizes = [2, 4, 2, 1]

  private func cursor(_ keys: [Key], from start: NetworkCursor? = nil) -> NetworkCursor {
    let first = start ?? NetworkCursor(neuron: NeuronPlace(layer: 1, neuron: 0))
    return keys.reduce(first) { $0.moved(by: $1, sizes: sizes) ?? $0 }
  }

  @Test func `up and down stay in the layer`() {
    #expect(cursor([.down]).neuron == NeuronPlace(layer: 1, neuron: 1))
    #expect(cursor([.up]).neuron == NeuronPlace(layer: 1, neuron: 0))
    #expect(cursor(Array(repeating: .down, count: 9)).neuron == NeuronPlace(layer: 1, neuron: 3))
  }

  @Test func `left goes to the links, then along one to its start`() {
    #expect(cursor([.left]) == NetworkCursor(neuron: NeuronPlace(layer: 1, neuron: 0), link: 0))
    #expect(cursor([.left, .down]).link == 1)
    #expect(cursor([.left, .down, .down]).link == 2 && cursor([.left, .up]).link == 0)
    #expect(cursor([.left, .down, .left]).neuron == NeuronPlace(layer: 0, neuron: 1))
    // The bias comes from nowhere: the last input is nearest.
    #expect(cursor([.left, .down, .down, .left]).neuron == NeuronPlace(layer: 0, neuron: 1))
    #expect(cursor([.left, .left, .left]) == cursor([.left, .left]))
  }

  @Test func `right goes back from a link, then on to the next layer`() {
    #expect(cursor([.left, .right]) == cursor([]))
    #expect(cursor([.down, .down, .right]).neuron == NeuronPlace(layer: 2, neuron: 1))
    #expect(cursor([.right, .right, .right, .right]).neuron == NeuronPlace(layer: 3, neuron: 0))
  }

  @Test func `other keys move nothing`() {
    #expect(cursor([]).moved(by: .enter, sizes: sizes) == nil)
  }

  @Test func `a link is its weight, the last one the bias`() {
    #expect(cursor([.down, .left]).weight(inputs: 2) == WeightPlace(layer: 0, neuron: 1, input: 0))
    let bias = cursor([.left, .down, .down]).weight(inputs: 2)
    #expect(bias == WeightPlace(layer: 0, neuron: 0, input: nil))
    #expect(cursor([]).weight(inputs: 2) == nil)
  }

  @Test func `random walks stay inside`() throws {
    var generator = SplitMix64(seed: 5)
    for sizes in [[2, 1], [1, 1, 1], [7, 8, 8, 3, 200, 10]] {
      var cursor = NetworkCursor(neuron: NeuronPlace(layer: 1, neuron: 0))
      for _ in 0..<2000 {
        let key = [Key.up, .down, .left, .right][Int(generator.next() % 4)]
        cursor = try #require(cursor.moved(by: key, sizes: sizes))
        #expect(sizes.indices.contains(cursor.layer))
        #expect((0..<sizes[cursor.layer]).contains(cursor.neuron.neuron))
        if let link = cursor.link { #expect((0...sizes[cursor.layer - 1]).contains(link)) }
      }
    }
  }

  @Test func `Enter shows the neuron large, and again the output`() throws {
    let large = try lab("Tab c Down Enter", size: wide)
    #expect(large.network.look.neuron == NeuronPlace(layer: 1, neuron: 1))
    #expect(large.screen.contains(" h1.2 "))
    #expect(try lab("Tab c Down", size: wide).screen != large.screen)
    #expect(try lab("Tab c Down Enter Enter").network.look.neuron == nil)
    #expect(try lab("Tab c Down Enter Esc").network.look.neuron != nil)
    #expect(try lab("Tab c Down Enter Esc Esc").network.look.neuron == nil)
  }

  @Test func `a cursor in layers that are gone is left`() throws {
    let app = try lab("Tab c Down *3 Enter : 'type:layers 2 1' Enter")
    #expect(app.network.mode == .normal && app.network.look.neuron == nil)
  }
}

/// Guessing the loss after an epoch.
@Suite struct NetworkPredictTests {
  private func prediction(_ keys: String) throws -> Prediction {
    guard case .predict(let prediction) = try lab(keys).network.mode else {
      throw UserError(en: "nothing is predicted after \(keys)", zh: "")
    }
    return prediction
  }

  @Test(arguments: ["Space", "n", "e", "p", "g"])
  func `no step is made before the guess`(key: String) throws {
    let app = try lab("P \(key)")
    #expect(app.network.position == 0 && app.mode == .normal)
    #expect(app.said() == "predict first: ↑ ↓ move the mark, Enter trains an epoch")
  }

  @Test func `the mark begins at the loss and moves by shares of it`() throws {
    let loss = try #require(try network([]).network.training).loss
    #expect(try prediction("P").caret == loss)
    #expect(abs(try prediction("P Down").caret - 0.95 * loss) < 1e-12)
    #expect(abs(try prediction("P Down Up").caret - loss) < 1e-12)
    #expect(abs(try prediction("P Left").caret - 0.8 * loss) < 1e-12)
    #expect(abs(try prediction("P Right Left").caret - loss) < 1e-12)
  }

  @Test func `Enter trains an epoch and compares`() throws {
    let after = try #require(try network([], steps: 25).network.training).loss
    let before = try #require(try network([]).network.training).loss
    let outcome = try #require(try prediction("P Left *9 Enter").last)
    #expect(outcome.truth == after && !outcome.isHit)
    #expect(try lab("P Enter").network.position == 25)
    let presses = ["Down", "Up"].flatMap { key in (0...60).map { "P \(key) *\($0 + 1) Enter" } }
    let near = try presses.first { keys in
      let last = try #require(try prediction(keys).last)
      return abs(last.said - after) <= max(before / 50, abs(after - before) / 10)
    }
    #expect(try prediction(try #require(near)).hits == 1)
  }

  @Test func `P ends it, Esc too`() throws {
    #expect(try lab("P P").network.mode == .normal)
    #expect(try lab("P Esc").network.mode == .normal)
    #expect(try lab("P Up L").language == .zh)
  }
}
