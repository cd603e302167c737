// The build for x86-64 processors with AVX2 and FMA.
#if defined(__x86_64__)
#include <math.h>
#include <stdint.h>
#define CK_BUILD ck_avx2
#define CK_ROWS 6
#define CK_COLUMNS 1
#define CK_PEAK_CHAINS 5
#pragma clang attribute push(__attribute__((target("arch=x86-64-v3"))), apply_to = function)
#include "kernels.h"
#pragma clang attribute pop
#endif
