// Softmax of rows and the gradient of one neuron: a template, see lanes.h.

// The sum of all lanes, always folded in the same tree.
CK_INLINE T FN(lane_sum)(V x) {
  T lane[LANES];
  STORE(lane, x);
  for (int half = LANES / 2; half > 0; half /= 2)
    for (int i = 0; i < half; i++) lane[i] += lane[i + half];
  return lane[0];
}

CK_INLINE T FN(lane_max)(V x) {
  T lane[LANES];
  STORE(lane, x);
  for (int half = LANES / 2; half > 0; half /= 2)
    for (int i = 0; i < half; i++) lane[i] = lane[i] < lane[i + half] ? lane[i + half] : lane[i];
  return lane[0];
}

// 0, 1, 2 … plus an offset.
CK_INLINE V FN(lane_numbers)(ptrdiff_t offset) {
  T lane[LANES];
  for (int i = 0; i < LANES; i++) lane[i] = (T)i;
  return LOAD(lane) + (V)(T)offset;
}

// Per row the shares p and their logarithms; columns behind `count` get 0 and 0.
static void FN(softmax)(const T *z, T *p, T *log_p, ptrdiff_t row, ptrdiff_t rows,
                        ptrdiff_t count) {
  const V zero = (V)(T)0;
  for (ptrdiff_t r = 0; r < rows; r++, z += row, p += row, log_p += row) {
    V top = (V)(T)-INFINITY;
    for (ptrdiff_t j = 0; j < count; j += LANES) {
      const V x = FN(lane_numbers)(j) < (V)(T)count ? LOAD(z + j) : (V)(T)-INFINITY;
      top = x > top ? x : top;
    }
    const V most = (V)FN(lane_max)(top);
    V sum = zero;
    for (ptrdiff_t j = 0; j < count; j += LANES) {
      const V x = LOAD(z + j) - most;
      const V e = FN(lane_numbers)(j) < (V)(T)count ? FN(exp)(x) : zero;
      STORE(p + j, e);
      sum += e;
    }
    const T total = FN(lane_sum)(sum);
    const V share = (V)((T)1 / total), log_total = FN(log)((V)total);
    for (ptrdiff_t j = 0; j < row; j += LANES) {
      STORE(p + j, j < count ? LOAD(p + j) * share : zero);
      const V x = LOAD(z + j) - most - log_total;
      STORE(log_p + j, FN(lane_numbers)(j) < (V)(T)count ? x : zero);
    }
  }
}

// The mean loss of one neuron over columns of samples, with its gradient: the vector runs over
// samples, and sums of samples are kept per lane and folded once.
static T FN(neuron_gradient)(int is_logistic, const T *x, ptrdiff_t x_row, const T *target,
                             ptrdiff_t samples, ptrdiff_t inputs, const T *parameters, T *gradient,
                             T *error) {
  const V bias = (V)parameters[inputs], zero = (V)(T)0, one = (V)(T)1;
  V bias_sum = zero, loss_sum = zero;
  for (ptrdiff_t s = 0; s < samples; s += LANES) {
    V z = bias;
    for (ptrdiff_t i = 0; i < inputs; i++)
      z = FN(fma)((V)parameters[i], LOAD(x + i * x_row + s), z);
    const V t = LOAD(target + s);
    V e, loss;
    if (is_logistic) {
      const V small = FN(exp_below)(-FN(abs)(z));
      e = (z < zero ? small : one) / (one + small) - t;
      loss = (z > zero ? z : zero) - z * t + FN(log1p_unit)(small);
    } else {
      e = z - t;
      loss = (T)0.5 * e * e;
    }
    const V here = FN(lane_numbers)(s);
    e = here < (V)(T)samples ? e : zero;
    STORE(error + s, e);
    bias_sum += e;
    loss_sum += here < (V)(T)samples ? loss : zero;
  }
  const T share = (T)1 / (T)samples;
  for (ptrdiff_t i = 0; i < inputs; i++) {
    V sum = zero;
    for (ptrdiff_t s = 0; s < samples; s += LANES)
      sum = FN(fma)(LOAD(error + s), LOAD(x + i * x_row + s), sum);
    gradient[i] = FN(lane_sum)(sum) * share;
  }
  gradient[inputs] = FN(lane_sum)(bias_sum) * share;
  return FN(lane_sum)(loss_sum) * share;
}
