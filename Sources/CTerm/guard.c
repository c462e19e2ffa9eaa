#include "guard.h"

#include "alternate_stack.h"

#include <errno.h>
#include <poll.h>
#include <signal.h>
#include <stdatomic.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const int fatal_signals[] = {SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGQUIT};
enum {
  FATAL_COUNT = sizeof fatal_signals / sizeof *fatal_signals,
  RESTORE_CAPACITY = 512,
  NOTICE_CAPACITY = 2048,
  // A terminal that takes no byte for this long is not worth delaying death for.
  STALLED_MILLISECONDS = 200,
};

static struct {
  int terminal;
  struct termios modes;
  char restore[RESTORE_CAPACITY];
  size_t restore_length;
  char notice[NOTICE_CAPACITY];
  size_t notice_length;
  struct sigaction previous[FATAL_COUNT];
  // Swift's own handler would ask a question on the terminal, and wait; only who asked for it by name gets it.
  bool backtrace_wanted;
} guard;

// Whoever swaps it to false puts the terminal back: one thread, once.
static atomic_bool armed;

static void write_all(const char *bytes, size_t length) {
  while (length > 0) {
    ssize_t written = write(guard.terminal, bytes, length);
    if (written > 0) {
      bytes += written;
      length -= (size_t)written;
    } else if (errno == EAGAIN) {
      struct pollfd room = {.fd = guard.terminal, .events = POLLOUT};
      if (poll(&room, 1, STALLED_MILLISECONDS) <= 0) return;
    } else if (errno != EINTR) {
      return;
    }
  }
}

static bool restore_terminal(void) {
  if (!atomic_exchange(&armed, false)) return false;
  write_all(guard.restore, guard.restore_length);
  tcsetattr(guard.terminal, TCSANOW, &guard.modes);
  return true;
}

static void restore_previous_actions(void) {
  for (int i = 0; i < FATAL_COUNT; i++) sigaction(fatal_signals[i], &guard.previous[i], NULL);
}

// Every signal is blocked in here, so a background process is not stopped by tcsetattr, and a fault cannot recur.
static void on_fatal_signal(int signal, siginfo_t *details, void *context) {
  (void)context;
  int saved_errno = errno;
  if (restore_terminal()) write_all(guard.notice, guard.notice_length);
  restore_previous_actions();
  if (!guard.backtrace_wanted) sigaction(signal, &(struct sigaction){.sa_handler = SIG_DFL}, NULL);
  // A fault happens again on return. What somebody sent, and a trap, which may have stepped past its cause, must be
  // sent again; it waits until this function returns.
  if (details->si_code <= 0 || signal == SIGTRAP) raise(signal);
  errno = saved_errno;
}

static void on_exit_hook(void) { restore_terminal(); }

bool cterm_guard_arm(int terminal, const struct termios *modes, const char *restore, size_t restore_length,
                     const char *notice, size_t notice_length) {
  static bool hook_installed;
  if (restore_length > RESTORE_CAPACITY) return false;
  cterm_guard_disarm();
  if (!hook_installed && atexit(on_exit_hook) != 0) return false;
  hook_installed = true;

  guard.terminal = terminal;
  guard.modes = *modes;
  memcpy(guard.restore, restore, restore_length);
  guard.restore_length = restore_length;
  guard.notice_length = notice_length < NOTICE_CAPACITY ? notice_length : NOTICE_CAPACITY;
  memcpy(guard.notice, notice, guard.notice_length);
  guard.backtrace_wanted = getenv("SWIFT_BACKTRACE") != NULL;
  cterm_use_alternate_stack();

  struct sigaction action = {.sa_sigaction = on_fatal_signal, .sa_flags = SA_SIGINFO | SA_ONSTACK};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < FATAL_COUNT; i++) sigaction(fatal_signals[i], &action, &guard.previous[i]);
  atomic_store(&armed, true);
  return true;
}

void cterm_guard_disarm(void) {
  if (atomic_exchange(&armed, false)) restore_previous_actions();
}
