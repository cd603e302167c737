// What Swift cannot say safely to a terminal and to the kernel behind it: signal handlers, which
// may call next to nothing, the moments between fork and exec, and the addresses of sockets.
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

// job.c — a program under a shell of two lines, for tests.

/// How a program is started.
struct cterm_job {
  /// The program's path, its arguments and its environment, both ended by a null pointer.
  const char *path;
  char *const *arguments;
  char *const *environment;
  /// The terminal that becomes the controlling one, or -1 for none.
  int terminal;
  /// What becomes descriptor 0, 1 and 2; -1 leaves it closed.
  int streams[3];
  /// A signal that the program finds ignored, as nohup has it; 0 for none.
  int ignored;
  /// True for a program that is started with `&`: its parent keeps the terminal.
  bool in_background;
};

/// Opens a pseudo-terminal of the given size; false when there is none to be had.
bool cterm_open_terminal(int *master, int *terminal, int rows, int columns);

/// Starts a program in a process group of its own, in the foreground of its terminal, under a
/// parent that behaves like a shell with job control.
///
/// The parent writes two ints to `*reports`: first the process id and 0; then the process id and
/// the wait status whenever the program stops or ends. To a stopped program `f` written to
/// `*commands` means `fg` and `b` means `bg`. Returns the parent's process id, or -1.
pid_t cterm_start_job(const struct cterm_job *job, int *reports, int *commands);

// The macros of <sys/wait.h>, which Swift cannot see.
bool cterm_has_exited(int status, int *code);
bool cterm_was_killed(int status, int *signal);
bool cterm_has_stopped(int status, int *signal);

#endif
