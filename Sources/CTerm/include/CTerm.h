// CTerm: what Swift cannot say itself about a terminal. ncurses without its macros, the crash guard, signals as bytes
// in a pipe, a thread that may block, and a few variadic system calls. Only NcursesTerminal and its tests import it.
#ifndef CTERM_H
#define CTERM_H

#include "curses_shim.h"
#include "guard.h"
#include "process.h"
#include "signals.h"

#endif
