#define _GNU_SOURCE
#include "cterm.h"

#include <errno.h>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>
#include <wchar.h>

bool cterm_size(int terminal, int *rows, int *columns) {
  struct winsize size;
  if (ioctl(terminal, TIOCGWINSZ, &size) != 0) return false;
  *rows = size.ws_row;
  *columns = size.ws_col;
  return size.ws_row > 0 && size.ws_col > 0;
}

bool cterm_set_size(int terminal, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  return ioctl(terminal, TIOCSWINSZ, &size) == 0;
}

// Runs in handlers too.
ssize_t cterm_write_some(int terminal, const void *bytes, size_t length) {
  int flags = fcntl(terminal, F_GETFL);
  // The flag is shared with everyone who uses this open terminal, so it is taken back at once.
  bool borrowed = flags >= 0 && !(flags & O_NONBLOCK);
  if (borrowed) fcntl(terminal, F_SETFL, flags | O_NONBLOCK);
  size_t done = 0;
  bool gone = false;
  while (done < length) {
    ssize_t count = write(terminal, (const char *)bytes + done, length - done);
    if (count > 0) {
      done += (size_t)count;
      continue;
    }
    if (count < 0 && errno == EINTR) continue;
    gone = count < 0 && errno != EAGAIN;
    break;
  }
  if (borrowed) fcntl(terminal, F_SETFL, flags);
  return gone ? -1 : (ssize_t)done;
}

int cterm_width(wchar_t glyph) { return wcwidth(glyph); }
