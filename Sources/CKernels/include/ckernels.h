// Matrix and element kernels for Float and Double, one build for each kind of processor.
//
// All builds return the same bits; see kernels.h for how. Buffers need no alignment, but 64 bytes
// is fastest. A row length ("…_row") counts elements, and where a length must be "padded" it is a
// multiple of 64 bytes.
#pragma once

#include <stddef.h>
#include <stdint.h>

// The builds. The numbers are also an index.
enum { CK_GENERIC = 0, CK_AVX2 = 1, CK_AVX512 = 2 };

// Tells whether this processor can run a build (1) or not (0).
int ck_supports(int build);
// Switches every later call to a build; returns 0 where it is not supported and changes nothing.
int ck_use(int build);
// The build in use; at first the best that is supported, or the one DESCENT_KERNEL names.
int ck_build(void);
// What was wrong with DESCENT_KERNEL: 0 nothing, 1 an unknown name, 2 not supported here.
int ck_environment_error(void);

// The state of the shared generator of random numbers: sets it, or advances it and returns what it
// was.
void ck_shared_seed(uint64_t state);
uint64_t ck_shared_advance(uint64_t by);

// Where the sums of a product begin.
enum {
  CK_START_ZERO = 0,
  CK_START_ACCUMULATE = 1,   // at what c holds
  CK_START_COLUMN_BIAS = 2,  // at bias[column]
  CK_START_ROW_BIAS = 3,     // at bias[row]
};

// Activation functions. Up to CK_RELU the slope follows from the output.
enum {
  CK_IDENTITY = 0,
  CK_STEP = 1,
  CK_SIGMOID = 2,
  CK_TANH = 3,
  CK_RELU = 4,
  CK_LEAKY_RELU = 5,
  CK_ELU = 6,
  CK_GELU = 7,
  CK_GELU_TANH = 8,
  CK_SILU = 9,
  CK_SOFTPLUS = 10,
};

// name(type, arguments) for every kernel: the one list behind the declarations, the table and the
// functions that call through it.
//
// product            c[m×n] ← start + a[m×k]·b[k×n]; element (i, t) of a is
//                    a[i·a_row + t·a_column]; n is padded
// column_sums        sums[j] ← Σ over rows of x[row][j]; n is padded
// transpose          y[j][i] ← x[i][j]
// activate           to ← f(from), n is padded; alpha is the slope of leaky ReLU, the α of ELU
// activate_backward  gradient ← gradient·f′, n is padded
// softmax            per row of `count` numbers the shares p and log p; row is padded
// sgd                θ ← θ − rate·g
// momentum           v ← momentum·v + g; θ ← θ − rate·v
// adam               factors: β₁, 1−β₁, β₂, 1−β₂, η/(1−β₁ᵗ), √(1−β₂ᵗ), ε, decay added to the
//                    gradient, factor on the parameters; largest is NULL without AMSGrad
#define CK_KERNELS(K, T)                                                                          \
  K(product, T,                                                                                   \
    (const T *a, ptrdiff_t a_row, ptrdiff_t a_column, const T *b, ptrdiff_t b_row, T *c,          \
     ptrdiff_t c_row, ptrdiff_t m, ptrdiff_t n, ptrdiff_t k, const T *bias, int start),           \
    (a, a_row, a_column, b, b_row, c, c_row, m, n, k, bias, start))                               \
  K(column_sums, T,                                                                               \
    (const T *x, ptrdiff_t x_row, T *sums, ptrdiff_t rows, ptrdiff_t n, int start),               \
    (x, x_row, sums, rows, n, start))                                                             \
  K(transpose, T,                                                                                 \
    (const T *x, ptrdiff_t x_row, T *y, ptrdiff_t y_row, ptrdiff_t rows, ptrdiff_t columns),      \
    (x, x_row, y, y_row, rows, columns))                                                          \
  K(activate, T, (int kind, T alpha, const T *from, T *to, ptrdiff_t n),                          \
    (kind, alpha, from, to, n))                                                                   \
  K(activate_backward, T,                                                                         \
    (int kind, T alpha, const T *input, const T *output, T *gradient, ptrdiff_t n),               \
    (kind, alpha, input, output, gradient, n))                                                    \
  K(softmax, T, (const T *z, T *p, T *log_p, ptrdiff_t row, ptrdiff_t rows, ptrdiff_t count),     \
    (z, p, log_p, row, rows, count))                                                              \
  K(sgd, T, (T *parameters, const T *gradient, ptrdiff_t n, T rate),                              \
    (parameters, gradient, n, rate))                                                              \
  K(momentum, T,                                                                                  \
    (T *parameters, const T *gradient, T *velocity, ptrdiff_t n, T rate, T momentum),             \
    (parameters, gradient, velocity, n, rate, momentum))                                          \
  K(adam, T,                                                                                      \
    (T *parameters, const T *gradient, T *first, T *second, T *largest, ptrdiff_t n,              \
     const T *factors),                                                                           \
    (parameters, gradient, first, second, largest, n, factors))

// Functions of one number, name(type): y = f(x).
#define CK_FUNCTIONS(K, T) K(exp, T) K(expm1, T) K(log, T) K(log1p, T) K(tanh, T) K(erf, T) \
  K(sigmoid, T) K(softplus, T)

// The mean loss of one neuron over samples, with its gradient. x holds a padded row per input,
// target one padded row; parameters are the weights, then the bias; error is scratch space for a
// row. The loss is binary cross-entropy behind a logistic function, or half the squared error.
#define CK_NEURON(T)                                                                              \
  (int is_logistic, const T *x, ptrdiff_t x_row, const T *target, ptrdiff_t samples,              \
   ptrdiff_t inputs, const T *parameters, T *gradient, T *error)
float ck_neuron_gradient_f32 CK_NEURON(float);
double ck_neuron_gradient_f64 CK_NEURON(double);

#define CK_DECLARE_float(name, T, parameters, arguments) void ck_##name##_f32 parameters;
#define CK_DECLARE_double(name, T, parameters, arguments) void ck_##name##_f64 parameters;
CK_KERNELS(CK_DECLARE_float, float)
CK_KERNELS(CK_DECLARE_double, double)
#define CK_DECLARE_FUNCTION_float(name, T) T ck_##name##_f32(T x);
#define CK_DECLARE_FUNCTION_double(name, T) T ck_##name##_f64(T x);
CK_FUNCTIONS(CK_DECLARE_FUNCTION_float, float)
CK_FUNCTIONS(CK_DECLARE_FUNCTION_double, double)
double ck_sin_f64(double x);
double ck_cos_f64(double x);
double ck_tan_f64(double x);
double ck_pow_f64(double x, double y);

// Runs fused multiply-adds for a while without touching memory, to measure the peak of the core:
// returns how many floating-point operations were done; *sink keeps the work alive.
double ck_peak_f32(ptrdiff_t rounds, float *sink);
