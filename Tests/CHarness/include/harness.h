// A program under a shell of two lines: the moments between fork and exec, which Swift cannot say
// safely. Only tests have it: the program itself can start no other.
#ifndef DESCENT_HARNESS_H
#define DESCENT_HARNESS_H

#include <stdbool.h>
#include <sys/types.h>

/// How a program is started.
struct harness_job {
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
bool harness_open_terminal(int *master, int *terminal, int rows, int columns);

/// Starts a program in a process group of its own, in the foreground of its terminal, under a
/// parent that behaves like a shell with job control.
///
/// The parent writes two ints to `*reports`: first the process id and 0; then the process id and
/// the wait status whenever the program stops or ends. To a stopped program `f` written to
/// `*commands` means `fg` and `b` means `bg`. Returns the parent's process id, or -1.
pid_t harness_start_job(const struct harness_job *job, int *reports, int *commands);

// The macros of <sys/wait.h>, which Swift cannot see.
bool harness_has_exited(int status, int *code);
bool harness_was_killed(int status, int *signal);
bool harness_has_stopped(int status, int *signal);

#endif
