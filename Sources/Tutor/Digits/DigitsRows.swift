import Engine

/// The digits that are looked at: those of the test, or, where there is no test, those learned from.
struct DigitsRows {
  let run: NetworkRun
  /// Which part it is.
  let part: DataPart
  /// What each digit is.
  let labels: [Int]
  private let raw: [Double]

  init(_ run: NetworkRun) {
    self.run = run
    let test = run.network.labels(.test)
    part = test.isEmpty ? .training : .test
    labels = test.isEmpty ? run.network.labels(.training) : test
    raw = run.network.rawRows(part)
  }

  /// The pixels of a digit.
  func pixels(_ index: Int) -> [Double] {
    let width = run.network.rawWidth
    return Array(raw[index * width..<(index + 1) * width])
  }

  /// What each digit is read as; `nil` where an output is not a number.
  var answers: [Int?] { run.network.predictedClasses(part) }

  /// The places of the digits that a filter lets through.
  func places(_ filter: DigitsFilter) -> [Int] {
    let answers = filter == .all ? [] : answers
    return labels.indices.filter { index in
      switch filter {
      case .all: true
      case .misread: answers[index] != labels[index]
      case .taken(let actual, let predicted):
        labels[index] == actual && answers[index] == predicted
      }
    }
  }
}
