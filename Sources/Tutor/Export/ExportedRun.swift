/// A run of which files can be made.
public protocol ExportedRun: ReportedRun {
  /// A PyTorch script that begins where the run stands and trains on.
  ///
  /// - Parameter steps: how many further steps are noted in it, to be compared.
  /// - Returns: the whole script.
  /// - Throws: `UserError` when it would be too long to be of use.
  func torchScript(recording steps: Int) throws(UserError) -> String

  /// Makes some steps.
  mutating func step(count: Int)

  /// What was learned so far.
  var tensors: [Tensor] { get }

  /// How many products one row of a report takes, about.
  var workPerRow: Int { get }
}

extension ExportedRun {
  /// Hardly any.
  public var workPerRow: Int { 100 }
}

/// How many numbers a file of text may hold: more are read by nobody.
let exportedNumberLimit = 1_000_000
