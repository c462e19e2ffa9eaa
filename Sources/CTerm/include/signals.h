// Signals as bytes in a pipe, so that one thread reads them in the order in which they came.
#ifndef CTERM_SIGNALS_H
#define CTERM_SIGNALS_H

/// TERM, HUP, INT, TSTP, CONT and WINCH each write their number as one byte to `write_end`, which must not block.
/// SIGPIPE is ignored from here on, for good.
void cterm_route_signals(int write_end);

/// Puts back the actions from before `cterm_route_signals`.
void cterm_unroute_signals(void);

/// While another program has the terminal: Ctrl-Z stops both, Ctrl-C and Ctrl-\ are that program's business.
void cterm_lend_signals(void);
void cterm_reclaim_signals(void);

/// Puts back what newterm() does to INT, TERM, TSTP and WINCH when it finds them at their default.
void cterm_save_signals(void);
void cterm_restore_signals(void);

/// Stops the process group as Ctrl-Z does in any program, and returns once it goes on.
/// Returns at once in an orphaned process group, where nobody could make it go on.
void cterm_stop_process_group(void);

#endif
