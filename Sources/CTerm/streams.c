#define _GNU_SOURCE
#include "cterm.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <sys/mman.h>
#include <unistd.h>

static volatile sig_atomic_t captures;
static int real_errors = -1, caught_errors = -1;

void cterm_open_standard_streams(void) {
  for (int stream = 0; stream < 3; stream++) {
    if (fcntl(stream, F_GETFD) == -1 && errno == EBADF) {
      int opened = open("/dev/null", O_RDONLY);
      if (opened >= 0 && opened != stream) close(opened);
    }
  }
}

int cterm_memory_file(const char *name) { return memfd_create(name, MFD_CLOEXEC); }

void cterm_capture_errors(void) {
  if (captures) return;
  real_errors = fcntl(STDERR_FILENO, F_DUPFD_CLOEXEC, 3);
  caught_errors = cterm_memory_file("errors");
  if (real_errors < 0 || caught_errors < 0) return;
  dup2(caught_errors, STDERR_FILENO);
  captures = 1;
}

// Runs in handlers too.
void cterm_release_errors(void) {
  if (!captures) return;
  captures = 0;
  dup2(real_errors, STDERR_FILENO);
  char bytes[4096];
  off_t offset = 0;
  ssize_t count;
  while ((count = pread(caught_errors, bytes, sizeof bytes, offset)) > 0) {
    // It runs in handlers of crashes, too, which a terminal that does not read must not hold up.
    if (cterm_write_some(STDERR_FILENO, bytes, (size_t)count) < count) break;
    offset += count;
  }
  close(caught_errors);
  close(real_errors);
}
