#include "signals.h"

#include <errno.h>
#include <pthread.h>
#include <signal.h>
#include <stdatomic.h>
#include <stddef.h>
#include <unistd.h>

static const int routed_signals[] = {SIGTERM, SIGHUP, SIGINT, SIGTSTP, SIGCONT, SIGWINCH};
static const int lent_signals[] = {SIGINT, SIGQUIT, SIGTSTP};
static const int ncurses_signals[] = {SIGINT, SIGTERM, SIGTSTP, SIGWINCH};
enum {
  ROUTED_COUNT = sizeof routed_signals / sizeof *routed_signals,
  LENT_COUNT = sizeof lent_signals / sizeof *lent_signals,
  NCURSES_COUNT = sizeof ncurses_signals / sizeof *ncurses_signals,
};

static atomic_int route = -1;
static struct sigaction before_route[ROUTED_COUNT];
static struct sigaction before_lending[LENT_COUNT];
static struct sigaction before_ncurses[NCURSES_COUNT];

// A pipe holds 65,536 of these bytes; one more is lost, and by then nobody has read for long.
static void on_routed_signal(int signal) {
  int saved_errno = errno;
  unsigned char byte = (unsigned char)signal;
  ssize_t ignored = write(atomic_load(&route), &byte, 1);
  (void)ignored;
  errno = saved_errno;
}

static void on_lent_signal(int signal) { (void)signal; }

void cterm_route_signals(int write_end) {
  atomic_store(&route, write_end);
  signal(SIGPIPE, SIG_IGN);
  struct sigaction action = {.sa_handler = on_routed_signal, .sa_flags = SA_RESTART};
  sigfillset(&action.sa_mask);
  for (int i = 0; i < ROUTED_COUNT; i++) sigaction(routed_signals[i], &action, &before_route[i]);
}

void cterm_unroute_signals(void) {
  for (int i = 0; i < ROUTED_COUNT; i++) sigaction(routed_signals[i], &before_route[i], NULL);
  atomic_store(&route, -1);
}

void cterm_lend_signals(void) {
  for (int i = 0; i < LENT_COUNT; i++) {
    // A handler, not SIG_IGN: the other program inherits what is ignored, but not what is handled.
    struct sigaction action = {.sa_handler = lent_signals[i] == SIGTSTP ? SIG_DFL : on_lent_signal,
                               .sa_flags = SA_RESTART};
    sigaction(lent_signals[i], &action, &before_lending[i]);
  }
}

void cterm_reclaim_signals(void) {
  for (int i = 0; i < LENT_COUNT; i++) sigaction(lent_signals[i], &before_lending[i], NULL);
}

void cterm_save_signals(void) {
  for (int i = 0; i < NCURSES_COUNT; i++) sigaction(ncurses_signals[i], NULL, &before_ncurses[i]);
}

void cterm_restore_signals(void) {
  for (int i = 0; i < NCURSES_COUNT; i++) sigaction(ncurses_signals[i], &before_ncurses[i], NULL);
}

void cterm_stop_process_group(void) {
  struct sigaction ignore = {.sa_handler = SIG_IGN};
  struct sigaction stop = {.sa_handler = SIG_DFL};
  struct sigaction previous;
  sigset_t only_stop, mask;
  sigemptyset(&only_stop);
  sigaddset(&only_stop, SIGTSTP);

  // The others of the group first, then this thread itself: a signal sent to the whole process may be taken by another
  // thread, later, when the handler is already back. Threads of a pool block it, so it is let through here.
  sigaction(SIGTSTP, &ignore, &previous);
  kill(0, SIGTSTP);
  sigaction(SIGTSTP, &stop, NULL);
  pthread_sigmask(SIG_UNBLOCK, &only_stop, &mask);
  raise(SIGTSTP);
  pthread_sigmask(SIG_SETMASK, &mask, NULL);
  sigaction(SIGTSTP, &previous, NULL);
}
