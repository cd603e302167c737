// The words the templates below are written in, for one element type T and one vector type V.
//
// Included several times: before each inclusion T, V, IV (unsigned), IS (signed), FN and CK_F64 are
// defined. V is either 64 bytes of T or T itself; `?:`, comparisons and arithmetic read the same
// for both. Nothing here depends on the width of the machine's registers, and FMA is fused
// everywhere (by the instruction or by libm's exact fma), so every build of a template gives the
// same bits.

CK_INLINE IV FN(bits)(V x) {
  union { V v; IV i; } u;
  u.v = x;
  return u.i;
}

CK_INLINE V FN(from_bits)(IV x) {
  union { IV i; V v; } u;
  u.i = x;
  return u.v;
}

CK_INLINE V FN(fma)(V a, V b, V c) { return __builtin_elementwise_fma(a, b, c); }

CK_INLINE V FN(abs)(V x) { return __builtin_elementwise_abs(x); }

// |x| with the sign of s.
CK_INLINE V FN(with_sign)(V x, V s) {
  const IV sign = (IV)CK_SIGN;
  return FN(from_bits)((FN(bits)(x) & ~sign) | (FN(bits)(s) & sign));
}

// Not a number stays not a number: both comparisons are false for it.
CK_INLINE V FN(clamp)(V x, T low, T high) {
  x = x < (V)low ? (V)low : x;
  return x > (V)high ? (V)high : x;
}

// c[0] + c[1]·x + … by Horner's rule.
#define CK_HORNER(result, x, ...)                                              \
  do {                                                                         \
    static const double ck_c[] = __VA_ARGS__;                                  \
    const int ck_n = sizeof ck_c / sizeof *ck_c;                               \
    V ck_sum = (V)(T)ck_c[ck_n - 1];                                           \
    CK_UNROLL for (int ck_i = ck_n - 2; ck_i >= 0; ck_i--) \
        ck_sum = FN(fma)(ck_sum, x, (V)(T)ck_c[ck_i]);                         \
    result = ck_sum;                                                           \
  } while (0)
