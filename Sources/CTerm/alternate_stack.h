// A stack for signal handlers, so that the guard still runs when a thread's own stack has overflowed.
#ifndef CTERM_ALTERNATE_STACK_H
#define CTERM_ALTERNATE_STACK_H

/// Gives the calling thread a stack for handlers, unless it has one. It lives as long as the process.
void cterm_use_alternate_stack(void);

#endif
