import Engine
import Testing

@testable import Tutor

/// 2-2-1 on AND with weights that are easy to reckon with.
private let byHand = [
  ("data", "and"), ("layers", "2 2 1"), ("weight", "1.1.1 1"), ("weight", "1.1.2 -2"),
  ("weight", "1.1.b 0.5"), ("weight", "1.2.1 0.25"), ("weight", "1.2.2 0.75"),
  ("weight", "1.2.b -1"), ("weight", "2.1.1 2"), ("weight", "2.1.2 -1"), ("weight", "2.1.b 0.125"),
]

@Suite struct NetworkInspectionTests {
  @Test func `weights are told neuron by neuron`() throws {
    let weights = try network(byHand).network.weights
    #expect(weights.map(\.weight) == [[1, -2, 0.25, 0.75], [2, -1]])
    #expect(weights.map(\.bias) == [[0.5, -1], [0.125]])
    #expect(weights.map(\.outputs) == [2, 1] && weights.map(\.inputs) == [2, 2])
    #expect(weights[0][1, 0] == 0.25 && weights[0][1, nil] == -1)
  }

  @Test(arguments: ["float32", "float64"])
  func `a single weight is found at its place`(dtype: String) throws {
    let inside = try network(byHand + [("dtype", dtype)]).network
    #expect(inside.weight(at: WeightPlace(layer: 0, neuron: 1, input: 0)) == 0.25)
    #expect(inside.weight(at: WeightPlace(layer: 1, neuron: 0, input: nil)) == 0.125)
  }

  // Python: a = tanh(1*x - 2*y + .5); b = tanh(.25*x + .75*y - 1); tanh(2*a - b + .125)
  @Test func `neurons give at a point what one reckons by hand`() throws {
    let outputs = try network(byHand).network.neuronOutputs(at: [1, -1, 0, 0.5])
    #expect(outputs[0] == [1, -1, 0, 0.5])
    let expected = [
      [0.9981778976111987, -0.9051482536448664, -0.46211715726000973, -0.5545997223493822],
      [0.9953094664440424, -0.2398685114894056],
    ]
    for (layer, numbers) in expected.enumerated() {
      for (found, number) in zip(outputs[layer + 1], numbers) {
        #expect(abs(found - number) < 1e-15)
      }
      #expect(outputs[layer + 1].count == numbers.count)
    }
  }

  private static let views = [
    [("features", "x,xy,sinx"), ("scale", "standard"), ("dtype", "float32")],
    [("features", "y2"), ("dtype", "float64")], [("scale", "standard")],
    [("data", "digits"), ("n", "20"), ("scale", "standard")], [("data", "line")],
    [("data", "reg-gauss"), ("dtype", "float32"), ("n", "700"), ("features", "x,y,siny")],
    [("playground", "off")], [("data", "clouds"), ("classes", "3")],
  ]

  @Test(arguments: views)
  func `a row of the data looks the same as any row like it`(settings: [(String, String)]) throws {
    let inside = try network(settings, steps: 5).network
    for part in DataPart.allCases {
      let raw = inside.rawRows(part)
      let all = inside.neuronOutputs(at: raw)
      for row in stride(from: 0, to: raw.count / inside.rawWidth, by: 7) {
        let one = inside.neuronOutputs(ofRow: row, in: part)
        for (many, few) in zip(all, one) {
          #expect(few == Array(many[row * few.count..<(row + 1) * few.count]))
        }
      }
    }
  }

  @Test func `points, labels and targets of both parts are those of the data`() throws {
    let inside = try network([("data", "spiral"), ("features", "xy"), ("scale", "standard")])
      .network
    let data: Dataset<Double> = SyntheticData(.spiral).dataset()
    #expect(inside.rawRows(.training) + inside.rawRows(.test) == data.inputs)
    #expect(inside.labels(.training) + inside.labels(.test) == data.labels)
    #expect(inside.targets(.training) + inside.targets(.test) == data.targets)
    let regression = try network([("problem", "regression")]).network
    #expect(regression.labels(.training).isEmpty)
    let table = try network([("data", "xor")]).network
    #expect(table.rawRows(.test).isEmpty && table.rawRows(.training) == [0, 0, 0, 1, 1, 0, 1, 1])
  }

  @Test(arguments: [
    byHand, [("layers", "2 3 2 1"), ("l2", "0.1")], [("playground", "off"), ("layers", "2 2 1")],
    [("data", "clouds"), ("classes", "3"), ("layers", "2 2 3")],
  ])
  func `gradients agree with central differences`(settings: [(String, String)]) throws {
    let run = try network(settings, steps: 3)
    let h = 1e-5
    func loss(_ place: WeightPlace, _ value: Double) throws -> Double {
      var (copy, settings) = (run, run.settings)
      settings.edits[place] = value
      copy.apply(settings)
      return try #require(copy.network.training).loss
    }
    for (layer, gradient) in run.network.gradients.enumerated() {
      for neuron in 0..<gradient.outputs {
        for input in (0..<gradient.inputs).map(Optional.init) + [nil] {
          let place = WeightPlace(layer: layer, neuron: neuron, input: input)
          let weight = run.network.weight(at: place)
          let slope = try (loss(place, weight + h) - loss(place, weight - h)) / (2 * h)
          #expect(abs(gradient[neuron, input] - slope) < 1e-9, "\(place)")
        }
      }
    }
  }

  @Test func `looking changes nothing`() throws {
    var (seen, unseen) = (try network([]), try network([]))
    for _ in 0..<20 {
      _ = (seen.network.gradients, seen.network.neuronOutputs(at: [1, 2]))
      seen.step()
      unseen.step()
    }
    #expect(seen.network.parameters == unseen.network.parameters)
  }
}
