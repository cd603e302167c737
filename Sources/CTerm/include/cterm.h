// What Swift cannot say safely to a terminal and to the kernel behind it: signal handlers, which
// may call next to nothing, and the addresses of sockets.
#ifndef DESCENT_CTERM_H
#define DESCENT_CTERM_H

#include <stdbool.h>
#include <stddef.h>
#include <sys/types.h>
#include <termios.h>

// guard.c — the terminal is given back however the process ends.

/// Installs the handlers of all signals; call it before curses starts, which keeps handlers that
/// it finds.
///
/// Returns a descriptor that becomes readable when a signal came in, or -1.
int cterm_guard_install(void);

/// Forgets the wake-ups that were written into that descriptor.
void cterm_guard_drain(void);

/// The number of a signal that came in since the last call, 0 when there is none.
///
/// Those that end the program come first.
int cterm_next_signal(void);

/// True when a signal has told the program to end.
bool cterm_is_ending(void);

/// From now on the guard gives the terminal back: it sets `settings` on `input` and writes
/// `restore` to `output`.
///
/// `restore` is copied; at most 511 bytes of it count.
void cterm_guard_arm(
    int input, int output, const struct termios *settings, const char *restore, size_t length);

/// The terminal was given back in good order; the guard has nothing left to do.
void cterm_guard_disarm(void);

/// Sets what is said on the standard error stream when the program crashes: `before`, the name of
/// the signal, `after`.
///
/// Both are copied; at most 255 bytes of each count.
void cterm_guard_prepare_words(const char *before, const char *after);

/// Ends the process by `signal`, so that its parent sees this death and no other.
_Noreturn void cterm_die(int signal);

/// Stops the process as `signal` (SIGTSTP or SIGTTOU) does by default and returns when it goes on.
void cterm_stop(int signal);

/// Calls itself until the stack ends.
int cterm_exhaust_stack(int depth);

// streams.c — the three standard streams.

/// Opens /dev/null on those of the descriptors 0, 1 and 2 that are closed, so that no file lands
/// on one of them.
void cterm_open_standard_streams(void);

/// Sends what is written to the standard error stream into memory.
void cterm_capture_errors(void);

/// Ends the capture and writes what was caught to the real standard error stream.
void cterm_release_errors(void);

/// A file in memory, or -1.
int cterm_memory_file(const char *name);

// terminal.c

/// Asks the kernel how large a terminal is; false when it cannot say.
bool cterm_size(int terminal, int *rows, int *columns);

/// Tells the kernel how large a terminal is, which sends SIGWINCH to who uses it.
bool cterm_set_size(int terminal, int rows, int columns);

/// Writes what fits without waiting; returns how much that was, or -1 when the terminal is gone.
ssize_t cterm_write_some(int terminal, const void *bytes, size_t length);

/// How many cells the C library gives a character, -1 for one that cannot be shown.
int cterm_width(wchar_t glyph);

// socket.c — programs of one user that meet at a name in a folder. Nothing here waits.

/// A socket that listens at a name that is free in an open folder, for its owner alone; or -1.
int cterm_listen(int folder, const char *name);

/// A connection to who listens at a name in an open folder and has the same user; or -1.
int cterm_connect(int folder, const char *name);

/// The next connection that a program of the same user has made; or -1 with `errno`, which is
/// EAGAIN when there is none.
int cterm_accept(int listener);

/// Sends what fits; returns how much that was, or -1 when the other side is gone. No signal comes.
ssize_t cterm_send_some(int connection, const void *bytes, size_t length);

/// Takes what has come; returns how much that was, or -1 at the end of it.
ssize_t cterm_receive_some(int connection, void *bytes, size_t length);

#endif
