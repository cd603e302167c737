#pragma once
#include <stdint.h>

// How many blocks of memory the program has asked for so far.
int64_t cc_allocations(void);
// The processor time of the program in seconds.
double cc_seconds(void);
