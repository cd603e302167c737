// GitHub's CommonMark parser with its tables and task lists.
#ifndef DESCENT_CCMARKGFM_SHIM_H
#define DESCENT_CCMARKGFM_SHIM_H

#include <cmark-gfm.h>
#include <cmark-gfm-core-extensions.h>

#endif
