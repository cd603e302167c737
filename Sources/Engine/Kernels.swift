internal import CKernels

/// The C kernels in terms of a generic number type; see `ckernels.h` for each.
///
/// The test of the type costs nothing: it is decided when a caller is specialised.
enum Kernels {
  /// Where the sums of a product begin.
  enum Start: Int32 {
    case zero = 0
    case accumulate, columnBias, rowBias
  }

  /// A matrix that is read: its first element and the distances between rows and columns.
  struct Source<Scalar> {
    var base: UnsafePointer<Scalar>
    var row: Int
    var column = 1
  }

  /// `c ← start + a·b`, with c of `rows` by `columns` and `depth` terms in each sum.
  @inline(__always)
  static func product<Scalar: Real>(
    _ a: Source<Scalar>, _ b: Source<Scalar>, into c: UnsafeMutablePointer<Scalar>, row: Int,
    rows: Int, columns: Int, depth: Int, bias: UnsafePointer<Scalar>? = nil, start: Start
  ) {
    if Scalar.self == Float.self {
      ck_product_f32(
        cast(a.base), a.row, a.column, cast(b.base), b.row, cast(c), row, rows, columns, depth,
        cast(bias ?? b.base), start.rawValue)
    } else {
      ck_product_f64(
        cast(a.base), a.row, a.column, cast(b.base), b.row, cast(c), row, rows, columns, depth,
        cast(bias ?? b.base), start.rawValue)
    }
  }

  @inline(__always)
  static func columnSums<Scalar: Real>(
    _ x: Source<Scalar>, into sums: UnsafeMutablePointer<Scalar>, rows: Int, columns: Int,
    start: Start
  ) {
    if Scalar.self == Float.self {
      ck_column_sums_f32(cast(x.base), x.row, cast(sums), rows, columns, start.rawValue)
    } else {
      ck_column_sums_f64(cast(x.base), x.row, cast(sums), rows, columns, start.rawValue)
    }
  }

  @inline(__always)
  static func transpose<Scalar: Real>(
    _ x: Source<Scalar>, into y: UnsafeMutablePointer<Scalar>, row: Int, rows: Int, columns: Int
  ) {
    if Scalar.self == Float.self {
      ck_transpose_f32(cast(x.base), x.row, cast(y), row, rows, columns)
    } else {
      ck_transpose_f64(cast(x.base), x.row, cast(y), row, rows, columns)
    }
  }

  @inline(__always)
  static func activate<Scalar: Real>(
    _ code: Activation.Code, _ alpha: Double, from: UnsafePointer<Scalar>,
    to: UnsafeMutablePointer<Scalar>, count: Int
  ) {
    if Scalar.self == Float.self {
      ck_activate_f32(code.rawValue, Float(alpha), cast(from), cast(to), count)
    } else {
      ck_activate_f64(code.rawValue, alpha, cast(from), cast(to), count)
    }
  }

  @inline(__always)
  static func activateBackward<Scalar: Real>(
    _ code: Activation.Code, _ alpha: Double, input: UnsafePointer<Scalar>,
    output: UnsafePointer<Scalar>, gradient: UnsafeMutablePointer<Scalar>, count: Int
  ) {
    if Scalar.self == Float.self {
      ck_activate_backward_f32(
        code.rawValue, Float(alpha), cast(input), cast(output), cast(gradient), count)
    } else {
      ck_activate_backward_f64(
        code.rawValue, alpha, cast(input), cast(output), cast(gradient), count)
    }
  }

  /// Per row the shares and their logarithms.
  @inline(__always)
  static func softmax<Scalar: Real>(
    _ z: UnsafePointer<Scalar>, shares: UnsafeMutablePointer<Scalar>,
    logarithms: UnsafeMutablePointer<Scalar>, row: Int, rows: Int, count: Int
  ) {
    if Scalar.self == Float.self {
      ck_softmax_f32(cast(z), cast(shares), cast(logarithms), row, rows, count)
    } else {
      ck_softmax_f64(cast(z), cast(shares), cast(logarithms), row, rows, count)
    }
  }

  /// `θ ← θ − rate·g`.
  @inline(__always)
  static func descend<Scalar: Real>(
    _ parameters: UnsafeMutablePointer<Scalar>, along gradient: UnsafePointer<Scalar>,
    count: Int, rate: Scalar
  ) {
    if Scalar.self == Float.self {
      ck_sgd_f32(cast(parameters), cast(gradient), count, Float(rate))
    } else {
      ck_sgd_f64(cast(parameters), cast(gradient), count, Double(rate))
    }
  }

  /// `v ← momentum·v + g`, `θ ← θ − rate·v`.
  @inline(__always)
  static func descend<Scalar: Real>(
    _ parameters: UnsafeMutablePointer<Scalar>, along gradient: UnsafePointer<Scalar>,
    velocity: UnsafeMutablePointer<Scalar>, count: Int, rate: Scalar, momentum: Scalar
  ) {
    if Scalar.self == Float.self {
      ck_momentum_f32(
        cast(parameters), cast(gradient), cast(velocity), count, Float(rate), Float(momentum))
    } else {
      ck_momentum_f64(
        cast(parameters), cast(gradient), cast(velocity), count, Double(rate), Double(momentum))
    }
  }

  /// One step of Adam; the nine factors are those of `ckernels.h`.
  @inline(__always)
  static func adam<Scalar: Real>(
    _ parameters: UnsafeMutablePointer<Scalar>, along gradient: UnsafePointer<Scalar>,
    first: UnsafeMutablePointer<Scalar>, second: UnsafeMutablePointer<Scalar>,
    largest: UnsafeMutablePointer<Scalar>?, count: Int, factors: UnsafePointer<Scalar>
  ) {
    if Scalar.self == Float.self {
      ck_adam_f32(
        cast(parameters), cast(gradient), cast(first), cast(second), largest.map { cast($0) },
        count, cast(factors))
    } else {
      ck_adam_f64(
        cast(parameters), cast(gradient), cast(first), cast(second), largest.map { cast($0) },
        count, cast(factors))
    }
  }

  /// The mean loss of one neuron over columns of samples, with its gradient.
  @inline(__always)
  static func neuronGradient<Scalar: Real>(
    isLogistic: Bool, _ x: Source<Scalar>, target: UnsafePointer<Scalar>, samples: Int,
    inputs: Int, parameters: UnsafePointer<Scalar>, gradient: UnsafeMutablePointer<Scalar>,
    error: UnsafeMutablePointer<Scalar>
  ) -> Scalar {
    let logistic: Int32 = isLogistic ? 1 : 0
    if Scalar.self == Float.self {
      return Scalar(
        ck_neuron_gradient_f32(
          logistic, cast(x.base), x.row, cast(target), samples, inputs, cast(parameters),
          cast(gradient), cast(error)))
    }
    return Scalar(
      ck_neuron_gradient_f64(
        logistic, cast(x.base), x.row, cast(target), samples, inputs, cast(parameters),
        cast(gradient), cast(error)))
  }

  @inline(__always)
  static func cast<From, To>(_ pointer: UnsafePointer<From>) -> UnsafePointer<To> {
    UnsafeRawPointer(pointer).assumingMemoryBound(to: To.self)
  }

  @inline(__always)
  static func cast<From, To>(_ pointer: UnsafeMutablePointer<From>) -> UnsafeMutablePointer<To> {
    UnsafeMutableRawPointer(pointer).assumingMemoryBound(to: To.self)
  }

  /// The number of elements a row of `width` takes: whole multiples of 64 bytes.
  @inline(__always)
  static func padded<Scalar: Real>(_ width: Int, _ type: Scalar.Type) -> Int {
    let lanes = 64 / MemoryLayout<Scalar>.stride
    return (width + lanes - 1) / lanes * lanes
  }
}
