#ifndef DESCENT_CNCURSES_SHIM_H
#define DESCENT_CNCURSES_SHIM_H

// The wide-character functions are declared only when this comes first.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

#endif
