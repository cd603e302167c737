// The system's curses, and inline getters for what Swift cannot import from it: macros with casts
// and global variables.
#ifndef DESCENT_CNCURSES_SHIM_H
#define DESCENT_CNCURSES_SHIM_H

// The wide-character functions are declared only when this comes first.
#define NCURSES_WIDECHAR 1
#include <curses.h>
#include <term.h>

static inline attr_t cncurses_bold(void) { return WA_BOLD; }
static inline attr_t cncurses_dim(void) { return WA_DIM; }
static inline attr_t cncurses_reverse(void) { return WA_REVERSE; }

static inline WINDOW *cncurses_screen(void) { return stdscr; }
static inline int cncurses_colors(void) { return COLORS; }

/// Puts one character into a cell of the screen, `pair` being a pair of any number.
static inline void cncurses_put(int row, int column, wchar_t glyph, attr_t look, int pair) {
  wchar_t text[2] = {glyph, 0};
  cchar_t cell;
  setcchar(&cell, text, look, 0, &pair);
  mvwadd_wch(stdscr, row, column, &cell);
}

/// A capability of the terminal, a null pointer when it lacks it.
static inline const char *cncurses_capability(const char *name) {
  const char *text = tigetstr(name);
  return text == (const char *)-1 ? 0 : text;
}

/// The text that moves the cursor; a null pointer when the terminal cannot.
static inline const char *cncurses_move(int row, int column) {
  const char *text = cncurses_capability("cup");
  return text ? tiparm(text, row, column) : 0;
}

#endif
