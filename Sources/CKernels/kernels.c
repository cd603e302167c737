// Chooses the build once and calls through its table.
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>

#include "table.h"

static const struct ck_table *const builds[] = {
    &ck_generic,
#if defined(__x86_64__)
    &ck_avx2,
    &ck_avx512,
#endif
};
static const char *const names[] = {"generic", "avx2", "avx512"};
static const int name_count = sizeof names / sizeof *names;

// Switching while another thread computes is harmless: all builds return the same bits.
static _Atomic(const struct ck_table *) table = &ck_generic;
static _Atomic(int) current = CK_GENERIC;
static int environment_error = 0;

int ck_supports(int build) {
  if (build == CK_GENERIC) return 1;
#if defined(__x86_64__)
  __builtin_cpu_init();
  if (build == CK_AVX2) return __builtin_cpu_supports("x86-64-v3") != 0;
  if (build == CK_AVX512) return __builtin_cpu_supports("x86-64-v4") != 0;
#endif
  return 0;
}

int ck_use(int build) {
  if (build < 0 || build >= name_count || !ck_supports(build)) return 0;
  atomic_store(&table, builds[build]);
  atomic_store(&current, build);
  return 1;
}

int ck_build(void) { return atomic_load(&current); }

int ck_environment_error(void) { return environment_error; }

static void use_the_best(void) {
  for (int build = name_count - 1; build >= 0; build--)
    if (ck_use(build)) return;
}

__attribute__((constructor)) static void choose(void) {
  const char *wish = getenv("DESCENT_KERNEL");
  use_the_best();
  if (wish == NULL || *wish == 0) return;
  environment_error = 1;
  for (int build = 0; build < name_count; build++)
    if (strcmp(wish, names[build]) == 0) environment_error = ck_use(build) ? 0 : 2;
}

static _Atomic(uint64_t) shared_state = 1;

void ck_shared_seed(uint64_t state) { atomic_store(&shared_state, state); }

uint64_t ck_shared_advance(uint64_t by) { return atomic_fetch_add(&shared_state, by); }

static inline const struct ck_table *active(void) {
  return atomic_load_explicit(&table, memory_order_relaxed);
}

#define CK_CALL_float(name, T, parameters, arguments) \
  void ck_##name##_f32 parameters { active()->name##_f32 arguments; }
#define CK_CALL_double(name, T, parameters, arguments) \
  void ck_##name##_f64 parameters { active()->name##_f64 arguments; }
CK_KERNELS(CK_CALL_float, float)
CK_KERNELS(CK_CALL_double, double)

#define CK_CALL_FUNCTION_float(name, T) \
  T ck_##name##_f32(T x) { return active()->name##_s(x); }
#define CK_CALL_FUNCTION_double(name, T) \
  T ck_##name##_f64(T x) { return active()->name##_d(x); }
CK_FUNCTIONS(CK_CALL_FUNCTION_float, float)
CK_FUNCTIONS(CK_CALL_FUNCTION_double, double)

float ck_neuron_gradient_f32 CK_NEURON(float) {
  return active()->neuron_gradient_f32(is_logistic, x, x_row, target, samples, inputs, parameters,
                                       gradient, error);
}

double ck_neuron_gradient_f64 CK_NEURON(double) {
  return active()->neuron_gradient_f64(is_logistic, x, x_row, target, samples, inputs, parameters,
                                       gradient, error);
}

double ck_sin_f64(double x) { return active()->sin_d(x); }
double ck_cos_f64(double x) { return active()->cos_d(x); }
double ck_tan_f64(double x) { return active()->tan_d(x); }
double ck_pow_f64(double x, double y) { return active()->pow_d(x, y); }
double ck_peak_f32(ptrdiff_t rounds, float *sink) { return active()->peak(rounds, sink); }
