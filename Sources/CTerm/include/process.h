// System calls that are variadic, not portable, or hidden from Swift.
#ifndef CTERM_PROCESS_H
#define CTERM_PROCESS_H

#include <stdbool.h>

/// The terminal's size in cells; false where the descriptor has none.
bool cterm_window_size(int descriptor, int *rows, int *columns);

/// A file that lives in memory, or an unlinked one where there is no such thing; -1 with errno on failure.
int cterm_memory_file(void);

/// A pipe that neither blocks nor is inherited; false with errno on failure.
bool cterm_pipe(int *read_end, int *write_end);

/// Runs `body` on a thread of its own, with a stack for the crash guard, that takes the routed signals. 0 or an errno.
int cterm_start_thread(void (*body)(void *context), void *context);

/// No core files, and no other process of this user may look into this one's memory. 0 or an errno.
int cterm_harden_process(void);

#endif
