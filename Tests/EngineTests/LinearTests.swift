import Engine
import Testing

@Suite(.serialized) struct LinearTests {
  // Lesson 3: x = (1, 2, 3), A = ((1, 0, −1), (½, ½, ½)), b = (½, −1): y = (−1.5, 2).
  @Test func `a layer computes the lesson's numbers`() {
    let layer = Linear<Double>(weight: [[1, 0, -1], [0.5, 0.5, 0.5]], bias: [0.5, -1])
    #expect(layer.forward([1, 2, 3]) == [-1.5, 2])
    #expect(layer.parameterCount == 8)
  }

  @Test func `initial weights lie within one over the root of the inputs`() {
    let layer = Linear(inFeatures: 16, outFeatures: 100, dtype: Float.self, device: .cpu)
    #expect(layer.weight.allSatisfy { abs($0) <= 0.25 })
    #expect(layer.weight.contains { abs($0) > 0.24 })
    #expect(Linear(inFeatures: 4, outFeatures: 2, bias: false, dtype: Double.self).bias == nil)
  }

  // The lesson's network of seed 1 begins with these weights, see lesson-vectors.json.
  @Test func `a manual seed gives the layers that are made next their numbers`() {
    SplitMix64.manualSeed(1)
    let first = Linear(inFeatures: 2, outFeatures: 4, dtype: Double.self)
    let second = Linear(inFeatures: 4, outFeatures: 1, dtype: Double.self)
    #expect(abs(first.weight[0] - 0.0941322823415559) < 1e-15)
    #expect(abs(second.weight[0] - -0.045062092529710385) < 1e-15)
  }

  @Test func `number types have their names in PyTorch`() {
    #expect(Float.dtype.description == "float32")
    #expect(Double.dtype.description == "float64")
  }

  @Test func `a device that is not there is an error that names the one that is`() throws {
    let device = try Device("cpu")
    #expect(device == .cpu)
    let error = #expect(throws: DeviceError.self) { _ = try Device("cuda") }
    #expect(error?.description == "device 'cuda' is not available; known: cpu")
  }

  @Test func `parameters are counted without padding`() {
    var generator = SplitMix64(seed: 1)
    let network = Network<Float>(sizes: [784, 16, 16, 10], hidden: .relu, generator: &generator)
    #expect(network.parameterCount == 13_002)
    #expect(network.flatParameters.count == 13_002)
  }
}
