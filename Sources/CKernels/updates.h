// Updates of parameters by the two most used optimizers: a template, see lanes.h.
//
// Products and sums are rounded one by one, as the formulas stand; nothing is fused.

CK_INLINE V FN(take)(const T *p, ptrdiff_t count) {
  T lane[LANES] = {0};
  if (count >= LANES) return LOAD(p);
  for (ptrdiff_t i = 0; i < count; i++) lane[i] = p[i];
  return LOAD(lane);
}

CK_INLINE void FN(put)(T *p, V x, ptrdiff_t count) {
  T lane[LANES];
  if (count >= LANES) {
    STORE(p, x);
    return;
  }
  STORE(lane, x);
  for (ptrdiff_t i = 0; i < count; i++) p[i] = lane[i];
}

static void FN(sgd)(T *parameters, const T *gradient, ptrdiff_t n, T rate) {
  const V r = (V)rate;
  for (ptrdiff_t i = 0; i < n; i += LANES)
    FN(put)(parameters + i, FN(take)(parameters + i, n - i) - r * FN(take)(gradient + i, n - i),
            n - i);
}

static void FN(momentum)(T *parameters, const T *gradient, T *velocity, ptrdiff_t n, T rate,
                         T momentum) {
  const V r = (V)rate, m = (V)momentum;
  for (ptrdiff_t i = 0; i < n; i += LANES) {
    const V v = m * FN(take)(velocity + i, n - i) + FN(take)(gradient + i, n - i);
    FN(put)(velocity + i, v, n - i);
    FN(put)(parameters + i, FN(take)(parameters + i, n - i) - r * v, n - i);
  }
}

static void FN(adam)(T *parameters, const T *gradient, T *first, T *second, T *largest,
                     ptrdiff_t n, const T *factors) {
  const V b1 = (V)factors[0], rest1 = (V)factors[1], b2 = (V)factors[2], rest2 = (V)factors[3];
  const V step = (V)factors[4], root_correction = (V)factors[5], epsilon = (V)factors[6];
  const T coupled_decay = factors[7], kept = factors[8];
  for (ptrdiff_t i = 0; i < n; i += LANES) {
    V p = FN(take)(parameters + i, n - i);
    V g = FN(take)(gradient + i, n - i);
    if (coupled_decay != 0) g = g + (V)coupled_decay * p;
    if (kept != 1) p = p * (V)kept;
    const V m = b1 * FN(take)(first + i, n - i) + rest1 * g;
    V v = b2 * FN(take)(second + i, n - i) + rest2 * g * g;
    FN(put)(first + i, m, n - i);
    FN(put)(second + i, v, n - i);
    if (largest) {
      const V old = FN(take)(largest + i, n - i);
      v = v > old ? v : old;
      FN(put)(largest + i, v, n - i);
    }
    const V root = __builtin_elementwise_sqrt(v) / root_correction + epsilon;
    FN(put)(parameters + i, p - step * (m / root), n - i);
  }
}
