/// What a loss reads and fills: rows of predictions and targets in memory.
public struct LossBatch<Scalar: Real> {
  let predicted: UnsafePointer<Scalar>
  let expected: UnsafePointer<Scalar>
  /// The distance between rows of predictions, of the gradient and of the scratch space.
  let row: Int
  let rows: Int
  let columns: Int
  /// Padding of a row is left as it is, or set to 0.
  var gradient: UnsafeMutablePointer<Scalar>?
  var terms: UnsafeMutablePointer<Scalar>?
  /// Two buffers of rows.
  let scratch: UnsafeMutablePointer<Scalar>
  /// Whether the value is needed, or the gradient alone.
  var wantsValue = true
}
