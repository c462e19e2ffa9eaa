#ifndef CTESTSUPPORT_H
#define CTESTSUPPORT_H

#include <sys/types.h>

// Swift cannot call fork(2), and posix_spawn(3) cannot give the child a controlling terminal: hence this C file.

// A child that leads its own session on a new pseudo-terminal.
struct test_terminal {
    pid_t child;
    int controller;  // our end: reads what the child prints, writes what a person types; does not block
    int terminal;    // the child's end, kept open so that the terminal's settings can be read at any time
};

// Starts `path` (absolute) with nothing open but its terminal, no signal blocked or ignored.
// Returns 0, or an error number. A child that cannot execute `path` exits with 127, as a shell would.
int test_terminal_spawn(
    struct test_terminal *out, const char *path, char *const arguments[], char *const environment[],
    unsigned short rows, unsigned short columns);

// Changes the size, which sends SIGWINCH to the child. Returns 0, or an error number.
int test_terminal_resize(int controller, unsigned short rows, unsigned short columns);

#endif
