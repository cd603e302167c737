import Engine
import Glibc
import Testing

/// The tutorial of the documentation, line by line as it stands there.
@Suite struct TutorialTests {
  @Test func `ten lines train the playground network, and a copy is a way back`() throws {
    // The lines between here and `end` are the tutorial's.
    var random = SplitMix64(seed: 7)
    let points: Dataset<Double> = PlaygroundClassification.circle.dataset(generator: &random)
    let (train, test) = points.split(trainShare: 0.5)
    let model = Network<Double>(
      sizes: [2, 4, 2, 1], hidden: .tanh, output: .tanh, generator: &random)
    var run = TrainingRun(
      network: model, loss: HalfSquaredError(), optimizer: SGD(learningRate: 0.03),
      loader: DataLoader(train, batchSize: 10, shuffle: true))
    while run.value(on: test) > 0.01 { run.step(count: 25) }

    let (loss, epochs) = (run.value(on: test), run.stepCount / 25)
    #expect(train.count == 250 && epochs < 400)

    let checkpoint = run
    run.optimizer.learningRate = 30
    run.step(count: 100)
    #expect(run.value(on: test) > 10 * loss)
    run = checkpoint
    #expect(run.value(on: test) == loss)
  }

  @Test func `the lines are those of the documentation, and there are ten`() throws {
    let lesson = try lines("Sources/Engine/Engine.docc/Resources/playground-4.swift")
    #expect(lesson.count == 10)
    let proven = try squeezed(lines("Tests/EngineTests/TutorialTests.swift"))
    // The import stands at the top, and the last line prints.
    #expect(proven.contains(squeezed(Array(lesson.dropFirst().dropLast()))))
    let whole = try lines("Sources/Engine/Engine.docc/Resources/playground-5.swift")
    #expect(whole.starts(with: lesson))
    for line in whole.dropFirst(lesson.count) where !line.hasPrefix("print") {
      #expect(proven.contains(squeezed([line])), "nobody runs '\(line)'")
    }
  }

  /// Every step of the tutorial begins with the one before.
  @Test(arguments: 1...4) func `a step adds to the step before`(number: Int) throws {
    let folder = "Sources/Engine/Engine.docc/Resources/playground-"
    let (before, after) = try (
      lines("\(folder)\(number).swift"), lines("\(folder)\(number + 1).swift")
    )
    #expect(after.starts(with: before) && after.count > before.count)
  }

  /// The lines of a file of the package that are not blank.
  private func lines(_ name: String) throws -> [String] {
    let root = #filePath.split(separator: "/").dropLast(3).map { "/" + $0 }.joined()
    let file = try #require(fopen("\(root)/\(name)", "r"))
    defer { fclose(file) }
    var bytes = [UInt8](repeating: 0, count: 1 << 16)
    bytes.removeLast(bytes.count - fread(&bytes, 1, bytes.count, file))
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
  }

  /// The text without blanks: where a line breaks does not matter.
  private func squeezed(_ lines: [String]) -> String {
    String(lines.joined().filter { !$0.isWhitespace })
  }
}
