// The build for any processor. Where the processor has no fused multiply-add the compiler calls
// libm's exact fma: slow, but the same bits.
#define CK_BUILD ck_generic
#if defined(__aarch64__)
#define CK_ROWS 4
#define CK_PEAK_CHAINS 4
#else
#define CK_ROWS 2
#define CK_PEAK_CHAINS 2
#endif
#define CK_COLUMNS 1
#include "kernels.h"
