// The terminal is given back however the process ends: see "Signals" in ARCHITECTURE.md.
//
// Everything a handler touches is static and was prepared before the handler could run; everything
// it calls is on POSIX's list of async-signal-safe functions.
#define _GNU_SOURCE
#include "cterm.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <time.h>
#include <unistd.h>

static const int fatal_signals[] = {SIGSEGV, SIGABRT, SIGILL, SIGTRAP, SIGBUS, SIGFPE};
static const int ending_signals[] = {SIGHUP,  SIGINT,  SIGQUIT, SIGTERM,
                                     SIGUSR1, SIGUSR2, SIGALRM, SIGPIPE};
static const int other_signals[] = {SIGTSTP, SIGCONT, SIGWINCH};
#define COUNT(array) (sizeof(array) / sizeof(*(array)))

// A program that was told to end and has not done so within this time is stuck.
enum { patience_seconds = 2, burst_milliseconds = 200 };

static volatile sig_atomic_t pending[65];
static volatile sig_atomic_t ending;
static struct timespec ending_since;
static struct sigaction previous[65];
static int wake_up[2] = {-1, -1};

static volatile sig_atomic_t armed;
static int terminal_input, terminal_output;
static struct termios found_settings;
static char restore_text[512];
static size_t restore_length;

// Runs in handlers. A terminal that does not read must not hold it up.
static void give_terminal_back(void) {
  if (!armed) return;
  armed = 0;
  tcsetattr(terminal_input, TCSANOW, &found_settings);
  // What waits in the queue is a half-written frame of a screen that ends here; a terminal stopped
  // by Ctrl-S must hear the rest.
  tcflow(terminal_output, TCOON);
  if (cterm_write_some(terminal_output, restore_text, restore_length) < (ssize_t)restore_length) {
    tcflush(terminal_output, TCOFLUSH);
    cterm_write_some(terminal_output, restore_text, restore_length);
  }
}

// What is said of a crash, around the name of its signal. There are two, so that a crash while one
// is written finds the other whole.
enum { word_room = 256 };
static struct {
  char before[word_room], after[word_room];
} last_words[2] = {{"descent: internal error (", "), please report it"}};
static volatile sig_atomic_t spoken_words;

static void restore_at_exit(void) {
  give_terminal_back();
  cterm_release_errors();
}

static void fall_back(int number, const struct sigaction *action) {
  sigset_t only;
  sigemptyset(&only);
  sigaddset(&only, number);
  sigaction(number, action, NULL);
  raise(number);
  sigprocmask(SIG_UNBLOCK, &only, NULL);
}

static const char *name_of(int number) {
  switch (number) {
  case SIGSEGV: return "SIGSEGV";
  case SIGABRT: return "SIGABRT";
  case SIGILL: return "SIGILL";
  case SIGTRAP: return "SIGTRAP";
  case SIGBUS: return "SIGBUS";
  default: return "SIGFPE";
  }
}

// Every signal is blocked meanwhile: a terminal that does not read must not hold it up.
static void say(const char *text) {
  cterm_write_some(STDERR_FILENO, text, strlen(text));
}

static void on_fatal_signal(int number) {
  // What was typed ahead was meant for the program, not for the shell that comes now.
  if (armed) tcflush(terminal_input, TCIFLUSH);
  give_terminal_back();
  cterm_release_errors();
  say(last_words[spoken_words].before);
  say(name_of(number));
  say(last_words[spoken_words].after);
  say("\n");
  // Pending until this handler returns; then it hits the place of the crash with what was there
  // before us: Swift's backtracer, or the default action.
  sigaction(number, &previous[number], NULL);
  raise(number);
}

static bool is_in_burst(void) {
  struct timespec now;
  clock_gettime(CLOCK_MONOTONIC, &now);
  long elapsed = (now.tv_sec - ending_since.tv_sec) * 1000 +
                 (now.tv_nsec - ending_since.tv_nsec) / 1000000;
  return elapsed < burst_milliseconds;
}

static void on_ending_signal(int number) {
  if (!ending) {
    ending = number;
    clock_gettime(CLOCK_MONOTONIC, &ending_since);
    alarm(patience_seconds);
    return;
  }
  if (is_in_burst()) return;
  // The loop had its chance.
  give_terminal_back();
  cterm_release_errors();
  struct sigaction standard = {.sa_handler = SIG_DFL};
  fall_back(ending, &standard);
}

static bool contains(const int *numbers, size_t count, int number) {
  for (size_t index = 0; index < count; index++) {
    if (numbers[index] == number) return true;
  }
  return false;
}

static void on_signal(int number) {
  int saved = errno;
  pending[number] = 1;
  if (contains(ending_signals, COUNT(ending_signals), number)) on_ending_signal(number);
  ssize_t ignored = write(wake_up[1], "!", 1);
  (void)ignored;
  errno = saved;
}

static void install(int number, void (*handler)(int), int flags, bool unless_ignored) {
  struct sigaction action = {.sa_handler = handler, .sa_flags = flags};
  sigfillset(&action.sa_mask);
  sigaction(number, NULL, &previous[number]);
  // nohup and background jobs of a plain sh ignore some signals; that stays so.
  if (unless_ignored && previous[number].sa_handler == SIG_IGN) return;
  sigaction(number, &action, NULL);
}

static void unblock_all(void) {
  sigset_t none;
  sigemptyset(&none);
  sigprocmask(SIG_SETMASK, &none, NULL);
}

static bool prepare_stack(void) {
  // A stack overflow is a signal too, and it needs a place to run.
  enum { size = 128 * 1024 };
  void *memory = mmap(NULL, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
  if (memory == MAP_FAILED) return false;
  stack_t stack = {.ss_sp = memory, .ss_size = size};
  return sigaltstack(&stack, NULL) == 0;
}

int cterm_guard_install(void) {
  if (wake_up[0] >= 0) return wake_up[0];
  if (pipe2(wake_up, O_CLOEXEC | O_NONBLOCK) != 0 || !prepare_stack()) return -1;
  atexit(restore_at_exit);
  for (size_t index = 0; index < COUNT(fatal_signals); index++) {
    int number = fatal_signals[index];
    install(number, on_fatal_signal, SA_ONSTACK, false);
    // Unasked, Swift's backtracer would hold the terminal for half a minute.
    if (!getenv("SWIFT_BACKTRACE")) {
      previous[number] = (struct sigaction){.sa_handler = SIG_DFL};
    }
  }
  for (size_t index = 0; index < COUNT(ending_signals); index++) {
    int number = ending_signals[index];
    bool optional = number == SIGHUP || number == SIGINT || number == SIGQUIT;
    install(number, on_signal, SA_RESTART, optional);
  }
  for (size_t index = 0; index < COUNT(other_signals); index++) {
    install(other_signals[index], on_signal, SA_RESTART, other_signals[index] == SIGTSTP);
  }
  unblock_all();
  return wake_up[0];
}

void cterm_guard_drain(void) {
  char bytes[256];
  while (read(wake_up[0], bytes, sizeof bytes) > 0) continue;
}

static int take(const int *numbers, size_t count) {
  for (size_t index = 0; index < count; index++) {
    if (!pending[numbers[index]]) continue;
    pending[numbers[index]] = 0;
    return numbers[index];
  }
  return 0;
}

int cterm_next_signal(void) {
  if (ending) return ending;
  return take(other_signals, COUNT(other_signals));
}

bool cterm_is_ending(void) { return ending != 0; }

void cterm_guard_arm(
    int input, int output, const struct termios *settings, const char *restore, size_t length) {
  armed = 0;
  terminal_input = input;
  terminal_output = output;
  found_settings = *settings;
  restore_length = length < sizeof restore_text ? length : sizeof restore_text - 1;
  memcpy(restore_text, restore, restore_length);
  armed = 1;
}

void cterm_guard_disarm(void) { armed = 0; }

static void copy_words(char *target, const char *text) {
  size_t length = strnlen(text, word_room - 1);
  memcpy(target, text, length);
  target[length] = 0;
}

void cterm_guard_prepare_words(const char *before, const char *after) {
  int next = !spoken_words;
  copy_words(last_words[next].before, before);
  copy_words(last_words[next].after, after);
  atomic_signal_fence(memory_order_seq_cst);
  spoken_words = next;
}

_Noreturn void cterm_die(int number) {
  alarm(0);
  struct sigaction standard = {.sa_handler = SIG_DFL};
  fall_back(number, &standard);
  _exit(128 + number);
}

void cterm_stop(int number) {
  struct sigaction standard = {.sa_handler = SIG_DFL}, ours;
  sigaction(number, &standard, &ours);
  raise(number);
  sigaction(number, &ours, NULL);
}

int cterm_exhaust_stack(int depth) {
  volatile char room[4096];
  room[depth % 4096] = (char)depth;
  return cterm_exhaust_stack(depth + 1) + room[(depth + 1) % 4096];
}
