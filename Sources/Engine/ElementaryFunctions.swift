internal import CKernels

/// Elementary functions that return the same bits on every machine.
///
/// The system's library returns other bits on other processors, so these are our own polynomials:
/// in `Double` within 2 units in the last place, in `Float` within 2·10⁻⁷ of the value.
public enum Elementary {
  /// The exponential eˣ.
  public static func exp(_ x: Double) -> Double { ck_exp_f64(x) }

  /// The exponential eˣ.
  public static func exp(_ x: Float) -> Float { ck_exp_f32(x) }

  /// The difference eˣ − 1, also exact for small x.
  public static func expm1(_ x: Double) -> Double { ck_expm1_f64(x) }

  /// The difference eˣ − 1, also exact for small x.
  public static func expm1(_ x: Float) -> Float { ck_expm1_f32(x) }

  /// The natural logarithm; −∞ at 0, not a number below.
  public static func log(_ x: Double) -> Double { ck_log_f64(x) }

  /// The natural logarithm; −∞ at 0, not a number below.
  public static func log(_ x: Float) -> Float { ck_log_f32(x) }

  /// The logarithm of 1 + x, also exact for small x.
  public static func log1p(_ x: Double) -> Double { ck_log1p_f64(x) }

  /// The logarithm of 1 + x, also exact for small x.
  public static func log1p(_ x: Float) -> Float { ck_log1p_f32(x) }

  /// The hyperbolic tangent.
  public static func tanh(_ x: Double) -> Double { ck_tanh_f64(x) }

  /// The hyperbolic tangent.
  public static func tanh(_ x: Float) -> Float { ck_tanh_f32(x) }

  /// The error function 2/√π · ∫₀ˣ e^(−t²) dt.
  public static func erf(_ x: Double) -> Double { ck_erf_f64(x) }

  /// The error function 2/√π · ∫₀ˣ e^(−t²) dt.
  public static func erf(_ x: Float) -> Float { ck_erf_f32(x) }

  /// The logistic function 1/(1 + e⁻ˣ).
  public static func sigmoid(_ x: Double) -> Double { ck_sigmoid_f64(x) }

  /// The logistic function 1/(1 + e⁻ˣ).
  public static func sigmoid(_ x: Float) -> Float { ck_sigmoid_f32(x) }

  /// The sine of an angle in radians, of any size.
  public static func sin(_ x: Double) -> Double { ck_sin_f64(x) }

  /// The sine of an angle in radians, computed in `Double` and rounded.
  public static func sin(_ x: Float) -> Float { Float(ck_sin_f64(Double(x))) }

  /// The cosine of an angle in radians, of any size.
  public static func cos(_ x: Double) -> Double { ck_cos_f64(x) }

  /// The cosine of an angle in radians, computed in `Double` and rounded.
  public static func cos(_ x: Float) -> Float { Float(ck_cos_f64(Double(x))) }

  /// The tangent of an angle in radians, of any size.
  public static func tan(_ x: Double) -> Double { ck_tan_f64(x) }

  /// The tangent of an angle in radians, computed in `Double` and rounded.
  public static func tan(_ x: Float) -> Float { Float(ck_tan_f64(Double(x))) }

  /// The power xʸ; odd cases as in IEEE 754, so x⁰ = 1 for every x.
  public static func pow(_ x: Double, _ y: Double) -> Double { ck_pow_f64(x, y) }

  /// The power xʸ, computed in `Double` and rounded.
  public static func pow(_ x: Float, _ y: Float) -> Float {
    Float(ck_pow_f64(Double(x), Double(y)))
  }
}

extension Elementary {
  /// The exponential eˣ in the type at hand.
  static func exp<Scalar: Real>(_ x: Scalar) -> Scalar {
    Scalar.self == Float.self ? Scalar(exp(Float(x))) : Scalar(exp(Double(x)))
  }

  /// The natural logarithm in the type at hand.
  static func log<Scalar: Real>(_ x: Scalar) -> Scalar {
    Scalar.self == Float.self ? Scalar(log(Float(x))) : Scalar(log(Double(x)))
  }

  /// The hyperbolic tangent in the type at hand.
  static func tanh<Scalar: Real>(_ x: Scalar) -> Scalar {
    Scalar.self == Float.self ? Scalar(tanh(Float(x))) : Scalar(tanh(Double(x)))
  }

  /// The logistic function in the type at hand.
  static func sigmoid<Scalar: Real>(_ x: Scalar) -> Scalar {
    Scalar.self == Float.self ? Scalar(sigmoid(Float(x))) : Scalar(sigmoid(Double(x)))
  }

  /// The softplus log(1 + eˣ), which cannot overflow, in the type at hand.
  ///
  /// Beyond 20 it is x itself, as in PyTorch.
  static func softplus<Scalar: Real>(_ x: Scalar) -> Scalar {
    Scalar.self == Float.self
      ? Scalar(ck_softplus_f32(Float(x))) : Scalar(ck_softplus_f64(Double(x)))
  }
}
