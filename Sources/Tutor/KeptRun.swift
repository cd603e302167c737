/// A run that was kept to compare with, under a number that it is drawn with.
protocol KeptRun {
  /// 1 to 4.
  var number: Int { get }
}

extension Array where Element: KeptRun {
  /// The most runs that are kept.
  static var limit: Int { 4 }

  /// Adds a run under the lowest number that is free; the oldest of five goes.
  ///
  /// - Parameter run: makes the run of its number.
  mutating func keep(_ run: (Int) -> Element) {
    if count == Self.limit { removeFirst() }
    let taken = map(\.number)
    append(run((1...Self.limit).first { !taken.contains($0) } ?? 1))
  }
}

extension Ghost: KeptRun {}
extension NetworkGhost: KeptRun {}
extension PerceptronGhost: KeptRun {}
