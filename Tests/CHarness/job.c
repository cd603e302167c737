#define _GNU_SOURCE
#include "harness.h"

#include <fcntl.h>
#include <pty.h>
#include <signal.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

bool harness_open_terminal(int *master, int *terminal, int rows, int columns) {
  struct winsize size = {.ws_row = (unsigned short)rows, .ws_col = (unsigned short)columns};
  if (openpty(master, terminal, NULL, NULL, &size) != 0) return false;
  fcntl(*master, F_SETFD, FD_CLOEXEC);
  fcntl(*terminal, F_SETFD, FD_CLOEXEC);
  fcntl(*master, F_SETFL, O_NONBLOCK);
  return true;
}

// Threads of a test run with signals blocked, and both the mask and what is ignored are inherited.
static void forget_signals(void) {
  struct sigaction standard = {.sa_handler = SIG_DFL};
  for (int number = 1; number < 65; number++) sigaction(number, &standard, NULL);
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

static void place_streams(const int streams[3]) {
  int high[3];
  for (int stream = 0; stream < 3; stream++) {
    high[stream] = streams[stream] < 0 ? -1 : fcntl(streams[stream], F_DUPFD, 10);
  }
  for (int stream = 0; stream < 3; stream++) {
    if (high[stream] < 0) close(stream);
    else dup2(high[stream], stream);
  }
  close_range(3, ~0U, 0);
}

// Other tests open terminals at the same time; a copy of a master kept here would hide a hang-up.
static void close_all_but(const int *kept, size_t count) {
  for (int descriptor = 3; descriptor < 1024; descriptor++) {
    bool keep = false;
    for (size_t index = 0; index < count; index++) keep |= kept[index] == descriptor;
    if (!keep) close(descriptor);
  }
}

static void take_foreground(int terminal, pid_t group) {
  // Who is not in the foreground would be stopped for asking.
  sigset_t set;
  sigemptyset(&set);
  sigaddset(&set, SIGTTOU);
  sigprocmask(SIG_BLOCK, &set, NULL);
  if (terminal >= 0) tcsetpgrp(terminal, group);
  sigprocmask(SIG_UNBLOCK, &set, NULL);
}

_Noreturn static void run_program(const struct harness_job *job) {
  setpgid(0, 0);
  if (!job->in_background) take_foreground(job->terminal, getpid());
  if (job->ignored) signal(job->ignored, SIG_IGN);
  // Tests crash it on purpose.
  setrlimit(RLIMIT_CORE, &(struct rlimit){0, 0});
  place_streams(job->streams);
  execve(job->path, job->arguments, job->environment);
  _exit(127);
}

static void report(int descriptor, pid_t process, int status) {
  int words[2] = {process, status};
  ssize_t ignored = write(descriptor, words, sizeof words);
  (void)ignored;
}

_Noreturn static void play_shell(const struct harness_job *job, int reports, int commands) {
  const int kept[] = {reports, commands, job->terminal,
                      job->streams[0], job->streams[1], job->streams[2]};
  close_all_but(kept, sizeof kept / sizeof *kept);
  setsid();
  forget_signals();
  if (job->terminal >= 0) ioctl(job->terminal, TIOCSCTTY, 0);
  pid_t child = fork();
  if (child == 0) run_program(job);
  // A terminal that hangs up must not take the reporter with it.
  signal(SIGHUP, SIG_IGN);
  report(reports, child, 0);
  int status;
  while (waitpid(child, &status, WUNTRACED) == child) {
    if (!WIFSTOPPED(status)) {
      report(reports, child, status);
      break;
    }
    take_foreground(job->terminal, getpid());
    report(reports, child, status);
    char command;
    if (read(commands, &command, 1) != 1) kill(-child, SIGKILL);
    if (command == 'f') take_foreground(job->terminal, child);
    kill(-child, SIGCONT);
  }
  _exit(0);
}

pid_t harness_start_job(const struct harness_job *job, int *reports, int *commands) {
  int up[2], down[2];
  if (pipe2(up, O_CLOEXEC) != 0) return -1;
  if (pipe2(down, O_CLOEXEC) != 0) {
    close(up[0]);
    close(up[1]);
    return -1;
  }
  pid_t shell = fork();
  if (shell == 0) {
    close(up[0]);
    close(down[1]);
    play_shell(job, up[1], down[0]);
  }
  close(up[1]);
  close(down[0]);
  *reports = up[0];
  *commands = down[1];
  return shell;
}

bool harness_has_exited(int status, int *code) {
  *code = WEXITSTATUS(status);
  return WIFEXITED(status);
}

bool harness_was_killed(int status, int *number) {
  *number = WTERMSIG(status);
  return WIFSIGNALED(status);
}

bool harness_has_stopped(int status, int *number) {
  *number = WSTOPSIG(status);
  return WIFSTOPPED(status);
}
