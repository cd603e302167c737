// One build of all kernels. A file that includes this first defines CK_BUILD (the name of its
// table), CK_ROWS and CK_COLUMNS (the register tile) and the target.
//
// Why every build returns the same bits: vectors have 64 bytes whatever the registers have, every
// sum has one order, a multiply-add is fused everywhere or nowhere (contraction is off), division
// and square root are exact by IEEE 754, and exp, log, tanh … are our own. Compared so far: the
// three builds on x86-64; the generic build on arm64 is not tested.
#include <math.h>
#include <stdint.h>

#include "coefficients.h"
#include "table.h"

#pragma STDC FP_CONTRACT OFF
// Vectors wider than the registers are passed only inside one file.
#pragma clang diagnostic ignored "-Wpsabi"

#define CK_UNROLL _Pragma("clang loop unroll(full)")
#define CK_INLINE static inline __attribute__((always_inline))


// Four expansions: vectors and single numbers of both types.
typedef float ck_v16 __attribute__((ext_vector_type(16)));
typedef float ck_v16_loose __attribute__((ext_vector_type(16), aligned(4)));
typedef uint32_t ck_u16 __attribute__((ext_vector_type(16)));
typedef int32_t ck_i16 __attribute__((ext_vector_type(16)));
typedef double ck_v8 __attribute__((ext_vector_type(8)));
typedef double ck_v8_loose __attribute__((ext_vector_type(8), aligned(8)));
typedef uint64_t ck_u8 __attribute__((ext_vector_type(8)));
typedef int64_t ck_i8 __attribute__((ext_vector_type(8)));

#define T float
#define CK_F64 0
#define CK_SIGN 0x80000000u
#define V float
#define IV uint32_t
#define IS int32_t
#define FN(name) name##_s
#define CK_CONVERT(x) ((float)(x))
#include "lanes.h"
#include "elementary.h"
#include "softplus.h"
#undef V
#undef IV
#undef IS
#undef FN
#undef CK_CONVERT
#undef CK_HORNER

#define V ck_v16
#define IV ck_u16
#define IS ck_i16
#define FN(name) name##_f32
#define LANES 16
#define LOAD(p) (*(const ck_v16_loose *)(p))
#define STORE(p, x) (*(ck_v16_loose *)(p) = (x))
#define CK_CONVERT(x) __builtin_convertvector(x, ck_v16)
#include "lanes.h"
#include "elementary.h"
#include "softplus.h"
#include "matrix.h"
#include "activations.h"
#include "losses.h"
#include "updates.h"
#undef T
#undef CK_F64
#undef CK_SIGN
#undef V
#undef IV
#undef IS
#undef FN
#undef LANES
#undef LOAD
#undef STORE
#undef CK_CONVERT
#undef CK_HORNER

#define T double
#define CK_F64 1
#define CK_SIGN 0x8000000000000000ull
#define V double
#define IV uint64_t
#define IS int64_t
#define FN(name) name##_d
#define CK_CONVERT(x) ((double)(x))
#include "lanes.h"
#include "elementary.h"
#include "softplus.h"
#include "trigonometry.h"
#include "power.h"
#undef V
#undef IV
#undef IS
#undef FN
#undef CK_CONVERT
#undef CK_HORNER

#define V ck_v8
#define IV ck_u8
#define IS ck_i8
#define FN(name) name##_f64
#define LANES 8
#define LOAD(p) (*(const ck_v8_loose *)(p))
#define STORE(p, x) (*(ck_v8_loose *)(p) = (x))
#define CK_CONVERT(x) __builtin_convertvector(x, ck_v8)
#include "lanes.h"
#include "elementary.h"
#include "softplus.h"
#include "matrix.h"
#include "activations.h"
#include "losses.h"
#include "updates.h"

// 24 independent chains hide the latency of the unit on every processor we know.
static double peak(ptrdiff_t rounds, float *sink) {
  ck_v16 sum[CK_PEAK_CHAINS];
  for (int i = 0; i < CK_PEAK_CHAINS; i++) sum[i] = (ck_v16)(float)i;
  const ck_v16 a = (ck_v16)sink[0], b = (ck_v16)sink[1];
  for (ptrdiff_t r = 0; r < rounds; r++) {
    CK_UNROLL for (int i = 0; i < CK_PEAK_CHAINS; i++)
        sum[i] = __builtin_elementwise_fma(sum[i], a, b);
  }
  ck_v16 total = sum[0];
  for (int i = 1; i < CK_PEAK_CHAINS; i++) total += sum[i];
  *(ck_v16_loose *)sink = total;
  return (double)rounds * CK_PEAK_CHAINS * 16 * 2;
}

#define CK_ENTRY_float(name, type, parameters, arguments) .name##_f32 = name##_f32,
#define CK_ENTRY_double(name, type, parameters, arguments) .name##_f64 = name##_f64,
#define CK_FUNCTION_ENTRY_float(name, type) .name##_s = name##_s,
#define CK_FUNCTION_ENTRY_double(name, type) .name##_d = name##_d,

const struct ck_table CK_BUILD = {
    CK_KERNELS(CK_ENTRY_float, float)
    CK_KERNELS(CK_ENTRY_double, double)
    CK_FUNCTIONS(CK_FUNCTION_ENTRY_float, float)
    CK_FUNCTIONS(CK_FUNCTION_ENTRY_double, double)
    .neuron_gradient_f32 = neuron_gradient_f32,
    .neuron_gradient_f64 = neuron_gradient_f64,
    .sin_d = ck_sin,
    .cos_d = ck_cos,
    .tan_d = ck_tan,
    .pow_d = ck_pow,
    .peak = peak,
};
