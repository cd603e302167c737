// Elementary functions: a template, see lanes.h.
//
// Argument reduction after Cody and Waite, "Software Manual for the Elementary Functions", 1980;
// polynomials from Scripts/coefficients.py.

#if CK_F64
#define CK_MAGIC 0x1.8p52
#define CK_LN2_HI CK_LN2_0
#define CK_LN2_LO CK_LN2_1
#define CK_MANTISSA 52
#define CK_BIAS 1023
#define CK_EXP_LOW -746.0
#define CK_EXP_HIGH 710.0
#define CK_EXPM1_LOW -60.0
#define CK_TINY 0x1p-60
#define CK_MIN_NORMAL 0x1p-1022
#define CK_SQRT_HALF_BITS 0x3fe6a09e667f3bcdull
#else
#define CK_MAGIC 0x1.8p23f
#define CK_LN2_HI ((float)CK_LN2_0)
#define CK_LN2_LO ((float)(CK_LN2_0 - (double)(float)CK_LN2_0))
#define CK_MANTISSA 23
#define CK_BIAS 127
#define CK_EXP_LOW -105.0f
#define CK_EXP_HIGH 89.0f
#define CK_EXPM1_LOW -30.0f
#define CK_TINY 0x1p-30f
#define CK_MIN_NORMAL 0x1p-126f
#define CK_SQRT_HALF_BITS 0x3f3504f3u
#endif

// 2^k for a k in the range of normal numbers, given in two's complement.
CK_INLINE V FN(power_of_two)(IV k) { return FN(from_bits)((k + (IV)CK_BIAS) << CK_MANTISSA); }

// x = k·ln 2 + r with |r| ≤ ½·ln 2. Adding the magic number rounds to the nearest integer and
// leaves k in the low bits, without a conversion that would be undefined for a NaN.
CK_INLINE V FN(reduce)(V x, IV *k) {
  const V magic = (V)CK_MAGIC;
  const V t = FN(fma)(x, (V)(T)CK_LOG2E, magic);
  const V whole = t - magic;
  *k = FN(bits)(t) - FN(bits)(magic);
  return FN(fma)(-whole, (V)CK_LN2_LO, FN(fma)(-whole, (V)CK_LN2_HI, x));
}

// (e^r − 1 − r)/r² for |r| ≤ ½·ln 2.
CK_INLINE V FN(expm1_quotient)(V r) {
  V q;
#if CK_F64
  CK_HORNER(q, r, CK_EXPM1_F64);
#else
  // Estrin's scheme: as many operations as Horner's rule, but fewer in a row.
  static const double c[] = CK_EXPM1_F32;
  const V square = r * r;
  const V low = FN(fma)((V)(T)c[1], r, (V)(T)c[0]), high = FN(fma)((V)(T)c[3], r, (V)(T)c[2]);
  q = FN(fma)(FN(fma)((V)(T)c[4], square, high), square, low);
#endif
  return q;
}

// e^r − 1 for |r| ≤ ½·ln 2.
CK_INLINE V FN(expm1_near_zero)(V r) { return FN(fma)(r * r, FN(expm1_quotient)(r), r); }

// e^x for an x that does not overflow. Scaling in two halves: the first product is exact, the
// second rounds once, also to a subnormal.
CK_INLINE V FN(exp_below)(V x) {
  IV k;
  const V r = FN(reduce)(x < (V)CK_EXP_LOW ? (V)CK_EXP_LOW : x, &k);
  const IV half = ((k + (IV)4096) >> 1) - (IV)2048;
  const V scale = FN(power_of_two)(half);
  return FN(fma)(FN(expm1_near_zero)(r), scale, scale) * FN(power_of_two)(k - half);
}

CK_INLINE V FN(exp)(V x) { return FN(exp_below)(x > (V)CK_EXP_HIGH ? (V)CK_EXP_HIGH : x); }

// With half the power the largest results do not overflow on the way.
CK_INLINE V FN(expm1)(V x) {
  IV k;
  const V r = FN(reduce)(FN(clamp)(x, CK_EXPM1_LOW, CK_EXP_HIGH), &k);
  const V s = FN(power_of_two)(k - (IV)1);
  const V y = (V)(T)2 * FN(fma)(FN(expm1_near_zero)(r), s, s - (V)(T)0.5);
  return FN(abs)(x) < (V)(T)CK_TINY ? x : y;
}

// log(2^k·(1 + f)) + c, for 1 + f between √½ and √2 and a small correction c.
CK_INLINE V FN(log_of_parts)(V f, V k, V c) {
  const V s = f / ((V)(T)2 + f);
  const V z = s * s;
  const V half_square = (V)(T)0.5 * f * f;
  V q;
#if CK_F64
  CK_HORNER(q, z, CK_LOG_F64);
#else
  CK_HORNER(q, z, CK_LOG_F32);
#endif
  const V low = FN(fma)(s, FN(fma)(z, q, half_square), FN(fma)(k, (V)CK_LN2_LO, c));
  return FN(fma)(k, (V)CK_LN2_HI, f - (half_square - low));
}

// x = 2^k·m with m between √½ and √2, for a positive normal x.
CK_INLINE V FN(split)(V x, V *k) {
  const IV bits = FN(bits)(x);
  const IV offset = bits - (IV)CK_SQRT_HALF_BITS;
  const IS exponent = (IS)offset >> CK_MANTISSA;
  *k = CK_CONVERT(exponent);
  return FN(from_bits)(bits - ((IV)exponent << CK_MANTISSA));
}

CK_INLINE V FN(log)(V x) {
  const V large = (V)(T)0x1p60;
  V k;
  const V m = FN(split)(x < (V)CK_MIN_NORMAL ? x * large : x, &k);
  k = x < (V)CK_MIN_NORMAL ? k - (V)(T)60 : k;
  V y = FN(log_of_parts)(m - (V)(T)1, k, (V)(T)0);
  y = x == (V)(T)0 ? (V)(T)-INFINITY : y;
  y = x < (V)(T)0 ? (V)(T)NAN : y;
  y = x == (V)(T)INFINITY ? x : y;
  return x == x ? y : x;
}

// Where 1 + x rounds, the lost part c comes back as c/(1 + x).
CK_INLINE V FN(log1p)(V x) {
  const V one = (V)(T)1;
  const V u = one + x;
  const V lost = x < one ? x - (u - one) : one - (u - x);
  V k;
  const V m = FN(split)(u, &k);
  V y = k == (V)(T)0 ? FN(log_of_parts)(x, k, (V)(T)0) : FN(log_of_parts)(m - one, k, lost / u);
  y = FN(abs)(x) < (V)(T)CK_TINY ? x : y;
  y = x == -one ? (V)(T)-INFINITY : y;
  y = x < -one ? (V)(T)NAN : y;
  y = x == (V)(T)INFINITY ? x : y;
  return x == x ? y : x;
}

// log(1 + u) for u between 0 and 1, in a form without branches on the exponent.
CK_INLINE V FN(log1p_unit)(V u) {
  const V s = u / ((V)(T)2 + u);
  const V z = s * s;
  V q;
#if CK_F64
  CK_HORNER(q, z, CK_LOG1P_UNIT_F64);
#else
  CK_HORNER(q, z, CK_LOG1P_UNIT_F32);
#endif
  return FN(fma)(s * z, q, s + s);
}

// tanh a = e/(e + 2) with e = exp(2a) − 1. In double the quotient is mended by its remainder.
CK_INLINE V FN(tanh)(V x) {
  const V a = FN(abs)(x);
#if CK_F64
  const V clamped = a > (V)20.0 ? (V)20.0 : a;
#else
  const V clamped = a > (V)9.5f ? (V)9.5f : a;
#endif
  IV k;
  const V r = FN(reduce)(clamped + clamped, &k);
  const V s = FN(power_of_two)(k);
  const V e = FN(fma)(FN(expm1_near_zero)(r), s, s - (V)(T)1);
  const V d = e + (V)(T)2;
#if CK_F64
  const V q = e / d;
  const V lost = e < (V)2.0 ? e - (d - 2.0) : 2.0 - (d - e);
  const V y = q + FN(fma)(-q, lost, FN(fma)(-q, d, e)) / d;
  return FN(with_sign)(a < (V)CK_TINY ? a : y, x);
#else
  return FN(with_sign)(a < (V)CK_TINY ? a : e / d, x);
#endif
}

// σ(x) = 1/(1 + e^−x), from e^−|x|, which cannot overflow.
CK_INLINE V FN(sigmoid)(V x) {
  const V e = FN(exp_below)(-FN(abs)(x));
  return (x < (V)(T)0 ? e : (V)(T)1) / ((V)(T)1 + e);
}

// Below 1 a polynomial of x², above 1 − e^(−x²)·erfcx(x).
CK_INLINE V FN(erf)(V x) {
  const V a = FN(abs)(x);
  const V small = a < (V)(T)1 ? a : (V)(T)1;
  const V large = FN(clamp)(a, (T)1, (T)6);
  const V t = (large - (V)(T)3) / (large + (V)(T)3);
  V p, q;
#if CK_F64
  CK_HORNER(p, small * small, CK_ERF_F64);
  CK_HORNER(q, t, CK_ERFCX_F64);
#else
  CK_HORNER(p, small * small, CK_ERF_F32);
  CK_HORNER(q, t, CK_ERFCX_F32);
#endif
  const V inner = FN(fma)(small, (V)(T)CK_ERF_C0 + p, small);
  const V outer = (V)(T)1 - q * FN(exp_below)(-large * large);
  const V y = a < (V)(T)1 ? inner : outer;
  return x == x ? FN(with_sign)(y, x) : x;
}

#undef CK_MAGIC
#undef CK_LN2_HI
#undef CK_LN2_LO
#undef CK_MANTISSA
#undef CK_BIAS
#undef CK_EXP_LOW
#undef CK_EXP_HIGH
#undef CK_EXPM1_LOW
#undef CK_TINY
#undef CK_MIN_NORMAL
#undef CK_SQRT_HALF_BITS
