import Engine
import Testing

@testable import Tutor

@Suite struct NetworkClassesTests {
  // The line x + y = 1.5 takes (0, 1) and (1, 0) of XOR for 0, and (1, 1) for 1.
  @Test func `rows are counted by class and guess`() throws {
    let gate = [
      ("data", "xor"), ("layers", "2 1"), ("activation", "step"), ("w1", "1"), ("w2", "1"),
      ("b", "-1.5"),
    ]
    let inside = try network(gate).network
    #expect(inside.predictedClasses(.training) == [0, 0, 0, 1])
    let confusion = try #require(inside.confusion(.training))
    #expect(confusion[actual: 0, predicted: 0] == 1 && confusion[actual: 0, predicted: 1] == 1)
    #expect(confusion[actual: 1, predicted: 0] == 2 && confusion[actual: 1, predicted: 1] == 0)
    #expect(inside.confusion(.test)?.total == 0)
    #expect(inside.rSquared(.training) == nil)
  }

  // ŷ = 2x misses every truth by 1: 1 − 5/Σ(y − ȳ)², and Σ(2x)² = 40.
  @Test func `numbers are judged by R²`() throws {
    let inside = try network([("data", "line"), ("layers", "1 1"), ("w1", "2"), ("b", "0")]).network
    #expect(try abs(#require(inside.rSquared(.training)) - 0.875) < 1e-15)
    #expect(inside.confusion(.training) == nil && inside.predictedClasses(.training).isEmpty)
    #expect(inside.rSquared(.test)?.isNaN == true)
  }

  // ½y² for y = −3, −1, 1, 3, 5.
  @Test func `each row has its loss`() throws {
    let inside = try network([("data", "line"), ("layers", "1 1"), ("init", "zero")]).network
    #expect(inside.rowLosses(.training) == [4.5, 0.5, 0.5, 4.5, 12.5])
    #expect(inside.rowLosses(.test).isEmpty)
  }

  @Test(arguments: [
    [], [("playground", "off")], [("data", "digits"), ("n", "100")], [("loss", "ce")],
    [("data", "clouds"), ("classes", "4"), ("loss", "mse"), ("dtype", "float32")],
  ])
  func `the mean of the rows' losses is the loss`(settings: [(String, String)]) throws {
    let inside = try network(settings, steps: 3).network
    for (part, measure) in [(DataPart.training, inside.training), (.test, inside.test)] {
      let losses = inside.rowLosses(part)
      let mean = losses.reduce(0, +) / Double(losses.count)
      #expect(try abs(mean - #require(measure).loss) < 1e-6)
      #expect(try inside.confusion(part)?.accuracy == #require(measure).accuracy)
    }
  }
}
