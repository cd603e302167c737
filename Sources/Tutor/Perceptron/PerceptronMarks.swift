/// What the plane shows beside the run itself.
struct PerceptronMarks {
  /// What is behind the samples.
  var view = PerceptronView.sides
  /// The place in the data of the sample that is lit.
  var lit: Int?
  /// The place in the data of the sample that comes next.
  var next: Int?
  /// How much of the way from the line before to the line after is done.
  var share: Double?
  /// Where a cross stands: of the read-out, or for drawing.
  var cross: SIMD2<Double>?
  /// True while the answer to a sample is asked for.
  var isAsking = false
  /// True when the line before the step is of interest.
  var showsPast = true

  /// The marks of a run as it stands.
  init(_ run: PerceptronRun) {
    lit = run.last?.index
    next = run.nextIndex
  }
}
