// The functions of one build.
#pragma once

#include "ckernels.h"

#define CK_FIELD_float(name, T, parameters, arguments) void(*name##_f32) parameters;
#define CK_FIELD_double(name, T, parameters, arguments) void(*name##_f64) parameters;
#define CK_FUNCTION_FIELD_float(name, T) T (*name##_s)(T);
#define CK_FUNCTION_FIELD_double(name, T) T (*name##_d)(T);

struct ck_table {
  CK_KERNELS(CK_FIELD_float, float)
  CK_KERNELS(CK_FIELD_double, double)
  CK_FUNCTIONS(CK_FUNCTION_FIELD_float, float)
  CK_FUNCTIONS(CK_FUNCTION_FIELD_double, double)
  float (*neuron_gradient_f32) CK_NEURON(float);
  double (*neuron_gradient_f64) CK_NEURON(double);
  double (*sin_d)(double);
  double (*cos_d)(double);
  double (*tan_d)(double);
  double (*pow_d)(double, double);
  double (*peak)(ptrdiff_t, float *);
};

extern const struct ck_table ck_generic;
#if defined(__x86_64__)
extern const struct ck_table ck_avx2;
extern const struct ck_table ck_avx512;
#endif
