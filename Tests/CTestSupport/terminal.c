#define _GNU_SOURCE
#include "CTestSupport.h"

#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

// Between fork and exec only async-signal-safe calls: the parent has many threads.
static void become_terminal_child(
    int terminal, const char *path, char *const arguments[], char *const environment[]) {
    setsid();
    ioctl(terminal, TIOCSCTTY, 0);
    for (int descriptor = 0; descriptor < 3; descriptor++) dup2(terminal, descriptor);
    closefrom(3);
    for (int number = 1; number < NSIG; number++) signal(number, SIG_DFL);
    sigset_t none;
    sigemptyset(&none);
    sigprocmask(SIG_SETMASK, &none, NULL);
    execve(path, arguments, environment);
    _exit(127);
}

static int open_pair(struct test_terminal *out, unsigned short rows, unsigned short columns) {
    out->controller = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC | O_NONBLOCK);
    if (out->controller < 0) return errno;
    char name[64];
    if (grantpt(out->controller) != 0 || unlockpt(out->controller) != 0
        || ptsname_r(out->controller, name, sizeof name) != 0) return errno;
    out->terminal = open(name, O_RDWR | O_NOCTTY | O_CLOEXEC);
    if (out->terminal < 0) return errno;
    return test_terminal_resize(out->controller, rows, columns);
}

int test_terminal_spawn(
    struct test_terminal *out, const char *path, char *const arguments[], char *const environment[],
    unsigned short rows, unsigned short columns) {
    *out = (struct test_terminal){.child = -1, .controller = -1, .terminal = -1};
    int failure = open_pair(out, rows, columns);
    if (failure == 0) {
        out->child = fork();
        if (out->child == 0) become_terminal_child(out->terminal, path, arguments, environment);
        if (out->child < 0) failure = errno;
    }
    if (failure != 0) {
        if (out->controller >= 0) close(out->controller);
        if (out->terminal >= 0) close(out->terminal);
    }
    return failure;
}

int test_terminal_resize(int controller, unsigned short rows, unsigned short columns) {
    struct winsize size = {.ws_row = rows, .ws_col = columns};
    return ioctl(controller, TIOCSWINSZ, &size) == 0 ? 0 : errno;
}
