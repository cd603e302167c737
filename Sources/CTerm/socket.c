#define _GNU_SOURCE
#include "cterm.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/un.h>
#include <unistd.h>

// An address has 108 bytes, a path may have 4096: the name is looked up in the open folder.
static bool set_address(struct sockaddr_un *address, int folder, const char *name) {
  *address = (struct sockaddr_un){.sun_family = AF_UNIX};
  size_t room = sizeof address->sun_path;
  int length = snprintf(address->sun_path, room, "/proc/self/fd/%d/%s", folder, name);
  return length > 0 && (size_t)length < room;
}

static bool is_ours(int socket) {
  struct ucred peer;
  socklen_t length = sizeof peer;
  return getsockopt(socket, SOL_SOCKET, SO_PEERCRED, &peer, &length) == 0 &&
         peer.uid == geteuid();
}

static int open_socket(void) {
  return socket(AF_UNIX, SOCK_STREAM | SOCK_NONBLOCK | SOCK_CLOEXEC, 0);
}

int cterm_listen(int folder, const char *name) {
  struct sockaddr_un address;
  int listener = open_socket();
  if (listener < 0) return -1;
  // Nobody can connect before listen, so the mode need not be right from the start.
  if (set_address(&address, folder, name) &&
      bind(listener, (struct sockaddr *)&address, sizeof address) == 0 &&
      fchmodat(folder, name, S_IRUSR | S_IWUSR, 0) == 0 && listen(listener, 8) == 0) {
    return listener;
  }
  close(listener);
  return -1;
}

int cterm_connect(int folder, const char *name) {
  struct sockaddr_un address;
  int connection = open_socket();
  if (connection < 0) return -1;
  if (set_address(&address, folder, name) &&
      connect(connection, (struct sockaddr *)&address, sizeof address) == 0 &&
      is_ours(connection)) {
    return connection;
  }
  close(connection);
  return -1;
}

int cterm_accept(int listener) {
  while (true) {
    int connection = accept4(listener, NULL, NULL, SOCK_NONBLOCK | SOCK_CLOEXEC);
    if (connection >= 0) {
      if (is_ours(connection)) return connection;
      close(connection);
    } else if (errno != EINTR && errno != ECONNABORTED) {
      return -1;
    }
  }
}

ssize_t cterm_send_some(int connection, const void *bytes, size_t length) {
  ssize_t count = send(connection, bytes, length, MSG_NOSIGNAL | MSG_DONTWAIT);
  if (count >= 0) return count;
  return errno == EAGAIN || errno == EINTR ? 0 : -1;
}

ssize_t cterm_receive_some(int connection, void *bytes, size_t length) {
  ssize_t count = recv(connection, bytes, length, MSG_DONTWAIT);
  if (count > 0) return count;
  return count < 0 && (errno == EAGAIN || errno == EINTR) ? 0 : -1;
}
