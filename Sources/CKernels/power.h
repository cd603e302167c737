// x to the power y for doubles; needs trigonometry.h for exact sums and products.

// log x for a positive finite x, to about 2^-66 of its size.
//
// With s = f/(2 + f) the series is 2s + ⅔s³ + s⁵·P(s²); the first two terms are carried in pairs.
static inline ck_pair ck_log_pair(double x) {
  static const double c[] = CK_LOG_POW;
  double k;
  const double m = split_d(x < 0x1p-1022 ? x * 0x1p60 : x, &k);
  k = x < 0x1p-1022 ? k - 60 : k;
  const double f = m - 1;
  const double d = 2 + f;
  const double d_low = f - (d - 2);
  const double s = f / d;
  const double s_low = (__builtin_elementwise_fma(-s, d, f) - s * d_low) / d;
  const double z = s * s;
  const double z_low = __builtin_elementwise_fma(s, s, -z) + 2 * s * s_low;
  double q = c[8];
  for (int i = 7; i >= 0; i--) q = __builtin_elementwise_fma(q, z, c[i]);
  // ⅔ + z·q as a pair, times s²·s.
  const ck_pair b = ck_exact_sum(CK_TWO_THIRDS_0, z * q);
  const double b_low = b.low + CK_TWO_THIRDS_1;
  const ck_pair t = ck_exact_product(z, b.high);
  const double t_low = t.low + z * b_low + z_low * b.high;
  const ck_pair u = ck_exact_product(s, t.high);
  const double u_low = u.low + s * t_low + s_low * t.high;
  const ck_pair series = ck_exact_sum(2 * s, u.high);
  const double series_low = series.low + u_low + 2 * s_low;
  const ck_pair l = ck_exact_product(k, CK_LN2_0);
  const ck_pair sum = ck_exact_sum(l.high, series.high);
  const double low = sum.low + (l.low + k * CK_LN2_1 + series_low);
  const double high = sum.high + low;
  return (ck_pair){high, (sum.high - high) + low};
}

// e^(high + low).
static inline double ck_exp_pair(ck_pair x) {
  if (x.high > 710) return INFINITY;
  if (x.high < -746) return 0;
  uint64_t k;
  const double r = reduce_d(x.high, &k);
  const ck_pair start = ck_exact_sum(1, r);
  const double tail = r * r * expm1_quotient_d(r);
  const double y = start.high + (start.low + (tail + x.low * (1 + r + tail)));
  const uint64_t half = ((k + 4096) >> 1) - 2048;
  return y * power_of_two_d(half) * power_of_two_d(k - half);
}

// 0 for a number with a fraction, 1 for an odd one, 2 for an even one.
static inline int ck_parity(double y) {
  const double a = __builtin_elementwise_abs(y);
  if (a >= 0x1p53) return 2;
  const int64_t whole = (int64_t)a;
  if ((double)whole != a) return 0;
  return whole & 1 ? 1 : 2;
}

// The odd cases are those of IEEE 754: x⁰ = 1 and 1ʸ = 1 also for a NaN; a negative base needs a
// whole exponent.
static double ck_pow(double x, double y) {
  if (y == 0 || x == 1) return 1;
  if (x != x || y != y) return NAN;
  const double a = __builtin_elementwise_abs(x);
  const int parity = ck_parity(y);
  const int negative = parity == 1 && (bits_d(x) >> 63);
  if (__builtin_elementwise_abs(y) == INFINITY) {
    if (a == 1) return 1;
    return (a > 1) == (y > 0) ? INFINITY : 0;
  }
  double result;
  if (a == 0 || a == INFINITY) {
    result = (a == 0) == (y > 0) ? 0 : INFINITY;
  } else if (x < 0 && parity == 0) {
    return NAN;
  } else if (__builtin_elementwise_abs(y) > 0x1p70) {
    result = a == 1 ? 1 : ((a > 1) == (y > 0) ? INFINITY : 0);
  } else {
    const ck_pair l = ck_log_pair(a);
    const ck_pair p = ck_exact_product(l.high, y);
    result = ck_exp_pair((ck_pair){p.high, p.low + l.low * y});
  }
  return negative ? -result : result;
}
