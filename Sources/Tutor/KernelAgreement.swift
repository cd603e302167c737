public import Engine

/// Whether all builds of the numeric kernels that this processor can run compute the same bits.
public struct KernelAgreement: Sendable {
  /// The builds that were compared, the simplest first.
  public let compared: [Kernel]
  /// Those whose numbers differ from the simplest one's.
  public let differing: [Kernel]

  /// Trains the same small network on every build; the build in use stays in use.
  ///
  /// - Parameter steps: how many mini-batches.
  public init(steps: Int = 20) {
    let chosen = Kernel.current
    compared = Kernel.allCases.filter(\.isSupported)
    let endings = compared.map { Self.ending(on: $0, steps: steps) }
    differing = zip(compared, endings).filter { $1 != endings.first }.map(\.0)
    try? Kernel.use(chosen)
  }

  /// All numbers of a short training; decimal text tells any two bits apart.
  private static func ending(on kernel: Kernel, steps: Int) -> String? {
    guard (try? Kernel.use(kernel)) != nil,
      var run = try? StageKind.mlp.run.begin(with: [], keepsAccount: false)
    else { return nil }
    for _ in 0..<steps { run.step() }
    return Report(format: .json).line(run.state)
  }
}
