#include "alternate_stack.h"

#include <signal.h>
#include <stdlib.h>

enum {
  // Room for the guard, and for a handler that runs after it: Swift's own asks for as much.
  STACK_BYTES = 64 * 1024,
};

void cterm_use_alternate_stack(void) {
  stack_t present;
  if (sigaltstack(NULL, &present) != 0 || !(present.ss_flags & SS_DISABLE)) return;
  stack_t stack = {.ss_sp = malloc(STACK_BYTES), .ss_size = STACK_BYTES};
  if (stack.ss_sp && sigaltstack(&stack, NULL) != 0) free(stack.ss_sp);
}
