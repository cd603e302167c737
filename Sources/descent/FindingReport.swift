internal import Lessons

/// What is wrong with lessons, printed.
enum FindingReport {
  /// Prints findings and ends with the status that they deserve.
  ///
  /// - Parameters:
  ///   - findings: to standard output, a line each.
  ///   - missing: what could not be read, to standard error.
  /// - Throws: status 66 when something could not be read, 65 when a finding is no warning.
  static func write(_ findings: [Finding], missing: [String]) throws(ExitStatus) {
    StandardOutput.write(findings.map { "\($0)\n" }.joined())
    for line in missing { StandardError.write("descent: \(Finding.safe(line))\n") }
    guard missing.isEmpty else { throw .noInput }
    guard findings.allSatisfy(\.code.isWarning) else { throw .badData }
  }
}
