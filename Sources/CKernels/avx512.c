// The build for x86-64 processors with AVX-512.
#if defined(__x86_64__)
#include <math.h>
#include <stdint.h>
#define CK_BUILD ck_avx512
#define CK_ROWS 8
#define CK_COLUMNS 2
#define CK_PEAK_CHAINS 16
#pragma clang attribute push(__attribute__((target("arch=x86-64-v4"), min_vector_width(512))), \
                             apply_to = function)
#include "kernels.h"
#pragma clang attribute pop
#endif
