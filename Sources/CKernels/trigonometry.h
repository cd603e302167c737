// sin, cos and tan of a double; needs lanes.h and elementary.h expanded for the scalar type double.

// A number of about 106 bits: high is the rounded sum, low what it misses.
typedef struct { double high, low; } ck_pair;

static inline ck_pair ck_exact_sum(double a, double b) {
  const double sum = a + b;
  const double part = sum - a;
  return (ck_pair){sum, (a - (sum - part)) + (b - part)};
}

static inline ck_pair ck_exact_product(double a, double b) {
  const double product = a * b;
  return (ck_pair){product, __builtin_elementwise_fma(a, b, -product)};
}

// x = n·π/2 + r with |r| ≤ π/4 for |x| < 2^20: the first difference is exact.
static inline ck_pair ck_reduce_medium(double x, unsigned *quadrant) {
  const double magic = 0x1.8p52;
  const double t = __builtin_elementwise_fma(x, CK_TWO_OVER_PI, magic);
  const double n = t - magic;
  *quadrant = (unsigned)bits_d(t) & 3;
  const double first = __builtin_elementwise_fma(-n, CK_PI_OVER_2_0, x);
  const ck_pair second = ck_exact_product(-n, CK_PI_OVER_2_1);
  const ck_pair sum = ck_exact_sum(first, second.high);
  const double low = sum.low + second.low + -n * CK_PI_OVER_2_2;
  const double high = sum.high + low;
  return (ck_pair){high, (sum.high - high) + low};
}

// The same for any finite x (Payne and Hanek, "Radian reduction for trigonometric functions",
// 1983): of the product of x = m·2^e with 2/π only the bits worth 2 and less are needed, 192 of
// them.
static inline ck_pair ck_reduce_large(double x, unsigned *quadrant) {
  static const uint64_t digits[] = CK_TWO_OVER_PI_BITS;
  const uint64_t bits = bits_d(x);
  const uint64_t m = (bits & 0xfffffffffffffull) | 0x10000000000000ull;
  const int e = (int)(bits >> 52 & 0x7ff) - 1075;
  const int first = 64 + e - 2;  // index of the bit worth 2; the table begins with 64 zeros
  uint64_t window[3];
  for (int i = 0; i < 3; i++) {
    const int word = (first >> 6) + i, shift = first & 63;
    window[i] = digits[word] << shift | (shift ? digits[word + 1] >> (64 - shift) : 0);
  }
  // m·window modulo 2^192: two bits before the point, 190 behind it.
  const unsigned __int128 p2 = (unsigned __int128)m * window[2];
  const unsigned __int128 p1 = (unsigned __int128)m * window[1] + (uint64_t)(p2 >> 64);
  uint64_t top = m * window[0] + (uint64_t)(p1 >> 64);
  uint64_t next = (uint64_t)p1;
  unsigned n = (unsigned)(top >> 62);
  // A fraction of a half and more belongs to the next quadrant.
  const int up = (int)(top >> 61 & 1);
  n += (unsigned)up;
  top = top << 2 | next >> 62;
  next = next << 2 | (uint64_t)p2 >> 62;
  if (up) {
    next = ~next + 1;
    top = ~top + (next == 0);
  }
  const int zeros = top ? __builtin_clzll(top) : 64;
  if (zeros == 64) {
    top = next;
    next = 0;
  } else if (zeros) {
    top = top << zeros | next >> (64 - zeros);
    next <<= zeros;
  }
  const double scale = from_bits_d((uint64_t)(1023 - zeros - 64) << 52);
  const double high = (double)(top & ~0x7ffull) * scale;
  const double low = (double)((top & 0x7ffull) << 53 | next >> 11) * scale * 0x1p-53;
  const ck_pair product = ck_exact_product(high, CK_PI_OVER_2_0);
  const double rest =
      product.low + __builtin_elementwise_fma(high, CK_PI_OVER_2_1, low * CK_PI_OVER_2_0);
  ck_pair r = {product.high + rest, 0};
  r.low = (product.high - r.high) + rest;
  const int negative = (int)(bits >> 63);
  *quadrant = (negative ? 0u - n : n) & 3;
  return up != negative ? (ck_pair){-r.high, -r.low} : r;
}

static inline ck_pair ck_reduce_angle(double x, unsigned *quadrant) {
  return __builtin_elementwise_abs(x) < 0x1p20 ? ck_reduce_medium(x, quadrant)
                                               : ck_reduce_large(x, quadrant);
}

// sin and cos of a reduced angle, to more than double precision, so that tan can divide them.
static inline ck_pair ck_sin_near_zero(ck_pair r) {
  static const double c[] = CK_SIN;
  const double z = r.high * r.high;
  double q = c[6];
  for (int i = 5; i >= 0; i--) q = __builtin_elementwise_fma(q, z, c[i]);
  const double tail = __builtin_elementwise_fma(z * r.high, q, r.low * (1 - 0.5 * z));
  const double high = r.high + tail;
  return (ck_pair){high, (r.high - high) + tail};
}

static inline ck_pair ck_cos_near_zero(ck_pair r) {
  static const double c[] = CK_COS;
  const double z = r.high * r.high;
  const double lost = __builtin_elementwise_fma(r.high, r.high, -z);
  double q = c[6];
  for (int i = 5; i >= 0; i--) q = __builtin_elementwise_fma(q, z, c[i]);
  const double start = 1 - 0.5 * z;
  const double rest = (1 - start) - 0.5 * z;
  const double tail = __builtin_elementwise_fma(z * z, q, rest - (0.5 * lost + r.high * r.low));
  const double high = start + tail;
  return (ck_pair){high, (start - high) + tail};
}

static double ck_sin(double x) {
  if (!(__builtin_elementwise_abs(x) < INFINITY)) return NAN;
  if (__builtin_elementwise_abs(x) < 0x1p-30) return x;
  unsigned n;
  const ck_pair r = ck_reduce_angle(x, &n);
  const double y = n & 1 ? ck_cos_near_zero(r).high : ck_sin_near_zero(r).high;
  return n & 2 ? -y : y;
}

static double ck_cos(double x) {
  if (!(__builtin_elementwise_abs(x) < INFINITY)) return NAN;
  unsigned n;
  const ck_pair r = ck_reduce_angle(x, &n);
  const double y = n & 1 ? ck_sin_near_zero(r).high : ck_cos_near_zero(r).high;
  return (n + 1) & 2 ? -y : y;
}

static double ck_tan(double x) {
  if (!(__builtin_elementwise_abs(x) < INFINITY)) return NAN;
  if (__builtin_elementwise_abs(x) < 0x1p-30) return x;
  unsigned n;
  const ck_pair r = ck_reduce_angle(x, &n);
  const ck_pair s = ck_sin_near_zero(r), c = ck_cos_near_zero(r);
  const ck_pair a = n & 1 ? (ck_pair){-c.high, -c.low} : s, b = n & 1 ? s : c;
  const double q = a.high / b.high;
  const double rest = __builtin_elementwise_fma(-q, b.high, a.high) + (a.low - q * b.low);
  return q + rest / b.high;
}
