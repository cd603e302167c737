// softplus(z) = log(1 + e^z): a template, see lanes.h.

CK_INLINE V FN(softplus)(V z) {
  const V zero = (V)(T)0;
  const V y = (z > zero ? z : zero) + FN(log1p_unit)(FN(exp_below)(-FN(abs)(z)));
  return z > (V)(T)20 ? z : y;  // beyond 20 PyTorch's softplus is the identity
}
