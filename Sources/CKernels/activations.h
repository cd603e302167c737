// Activation functions over whole buffers: a template, see lanes.h. n is a multiple of LANES.

#define CK_ROOT_HALF 0x1.6a09e667f3bcdp-1         // √½
#define CK_DENSITY_AT_ZERO 0x1.9884533d43651p-2   // 1/√(2π)
#define CK_ROOT_2_OVER_PI 0x1.9884533d43651p-1    // √(2/π)
#define CK_GELU_CUBIC 0.044715

CK_INLINE V FN(normal_share)(V z) {  // Φ(z)
  return (V)(T)0.5 * ((V)(T)1 + FN(erf)(z * (V)(T)CK_ROOT_HALF));
}

CK_INLINE V FN(gelu_slope)(V z) {  // Φ(z) + z·φ(z)
  const V density = (V)(T)CK_DENSITY_AT_ZERO * FN(exp_below)((V)(T)-0.5 * z * z);
  return FN(normal_share)(z) + z * density;
}

CK_INLINE V FN(gelu_inner)(V z) {
  return (V)(T)CK_ROOT_2_OVER_PI * (z + (V)(T)CK_GELU_CUBIC * z * z * z);
}

CK_INLINE V FN(gelu_tanh)(V z) {
  return (V)(T)0.5 * z * ((V)(T)1 + FN(tanh)(FN(gelu_inner)(z)));
}

CK_INLINE V FN(gelu_tanh_slope)(V z) {
  const V t = FN(tanh)(FN(gelu_inner)(z));
  const V inner = (V)(T)CK_ROOT_2_OVER_PI * ((V)(T)1 + (V)(T)(3 * CK_GELU_CUBIC) * z * z);
  return (V)(T)0.5 * ((V)(T)1 + t) + (V)(T)0.5 * z * ((V)(T)1 - t * t) * inner;
}

#define CK_EACH(from, to, formula)                 \
  for (ptrdiff_t i = 0; i < n; i += LANES) {       \
    const V z = LOAD((from) + i);                  \
    STORE((to) + i, formula);                      \
  }                                                \
  break

static void FN(activate)(int kind, T alpha, const T *from, T *to, ptrdiff_t n) {
  const V zero = (V)(T)0, one = (V)(T)1, a = (V)alpha;
  switch (kind) {
    case CK_STEP: CK_EACH(from, to, z > zero ? one : zero);
    case CK_SIGMOID: CK_EACH(from, to, FN(sigmoid)(z));
    case CK_TANH: CK_EACH(from, to, FN(tanh)(z));
    case CK_RELU: CK_EACH(from, to, z < zero ? zero : z);
    case CK_LEAKY_RELU: CK_EACH(from, to, z > zero ? z : a * z);
    case CK_ELU: CK_EACH(from, to, z > zero ? z : a * FN(expm1)(z));
    case CK_GELU: CK_EACH(from, to, z * FN(normal_share)(z));
    case CK_GELU_TANH: CK_EACH(from, to, FN(gelu_tanh)(z));
    case CK_SILU: CK_EACH(from, to, z * FN(sigmoid)(z));
    case CK_SOFTPLUS: CK_EACH(from, to, FN(softplus)(z));
    default: CK_EACH(from, to, z);
  }
}

#undef CK_EACH
#define CK_EACH(from, slope)                       \
  for (ptrdiff_t i = 0; i < n; i += LANES) {       \
    const V z = LOAD((from) + i);                  \
    const V g = LOAD(gradient + i);                \
    STORE(gradient + i, slope);                    \
  }                                                \
  break

// gradient ← gradient · slope, in place. The first five kinds tell the slope from the output y
// alone, the others from the input z.
static void FN(activate_backward)(int kind, T alpha, const T *input, const T *output, T *gradient,
                                  ptrdiff_t n) {
  const V zero = (V)(T)0, one = (V)(T)1, a = (V)alpha;
  switch (kind) {
    case CK_STEP:
      for (ptrdiff_t i = 0; i < n; i += LANES) STORE(gradient + i, LOAD(gradient + i) * zero);
      break;
    case CK_SIGMOID: CK_EACH(output, g * (z * (one - z)));
    case CK_TANH: CK_EACH(output, g * (one - z * z));
    case CK_RELU: CK_EACH(output, z > zero ? g : zero);
    case CK_LEAKY_RELU: CK_EACH(input, z > zero ? g : a * g);
    case CK_ELU: CK_EACH(input, z > zero ? g : g * (a * FN(exp)(z)));
    case CK_GELU: CK_EACH(input, g * FN(gelu_slope)(z));
    case CK_GELU_TANH: CK_EACH(input, g * FN(gelu_tanh_slope)(z));
    case CK_SILU: CK_EACH(input, g * (FN(sigmoid)(z) * (one + z * (one - FN(sigmoid)(z)))));
    case CK_SOFTPLUS: CK_EACH(input, z > (V)(T)20 ? g : g * FN(sigmoid)(z));
    default: break;
  }
}

#undef CK_EACH
