// The crash guard: puts the terminal back when the process dies of a fatal signal, or leaves through exit().
#ifndef CTERM_GUARD_H
#define CTERM_GUARD_H

#include <stdbool.h>
#include <stddef.h>
#include <termios.h>

/// Arms the guard for SEGV, BUS, ILL, TRAP, FPE, ABRT, QUIT and exit(). All bytes are copied.
/// `restore` undoes every mode and is written before `modes` are set; `notice` follows it after a fatal signal only.
/// A notice over 2,048 bytes is cut. Returns false, and arms nothing, if `restore` has over 512 or exit() takes no hook.
bool cterm_guard_arm(int terminal, const struct termios *modes, const char *restore, size_t restore_length,
                     const char *notice, size_t notice_length);

/// From now on the terminal is left alone, and fatal signals do what they did before. May be called at any time.
void cterm_guard_disarm(void);

#endif
