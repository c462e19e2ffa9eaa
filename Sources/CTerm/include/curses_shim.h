// ncurses as Swift can see it: its casting macros and mutable globals behind functions and constants.
#ifndef CTERM_CURSES_SHIM_H
#define CTERM_CURSES_SHIM_H

#define NCURSES_WIDECHAR 1
#define NCURSES_NOMACROS 1
#include <ncurses.h>
#include <stdint.h>
#include <stdio.h>
#include <wchar.h>

// The C library hides this declaration from a plain <wchar.h>.
int wcwidth(wchar_t scalar);

static const attr_t cterm_bold = A_BOLD;
static const attr_t cterm_dim = A_DIM;
static const attr_t cterm_underline = A_UNDERLINE;
static const attr_t cterm_reverse = A_REVERSE;
#ifdef A_ITALIC
static const attr_t cterm_italic = A_ITALIC;
#else
static const attr_t cterm_italic = A_NORMAL;
#endif

static inline WINDOW *cterm_standard_window(void) { return stdscr; }
/// What ncurses believes the terminal shows.
static inline WINDOW *cterm_current_window(void) { return curscr; }
/// What ncurses will make the terminal show.
static inline WINDOW *cterm_next_window(void) { return newscr; }
static inline int cterm_colors(void) { return COLORS; }

/// A cell filled by hand: `setcchar` would stop at the second scalar that takes up room.
static inline cchar_t cterm_cell(attr_t attributes, int pair, uint32_t base, uint32_t mark1, uint32_t mark2,
                                 uint32_t mark3, uint32_t mark4) {
  // ncurses keeps the pair twice: in full, and cut to eight bits inside the attributes.
  int small_pair = pair > 255 ? 255 : pair;
  cchar_t cell = {.attr = attributes | (attr_t)COLOR_PAIR(small_pair),
                  .chars = {(wchar_t)base, (wchar_t)mark1, (wchar_t)mark2, (wchar_t)mark3, (wchar_t)mark4}};
#if NCURSES_EXT_COLORS
  cell.ext_color = pair;
#endif
  return cell;
}

/// The colour pair of a cell read back from a window.
static inline int cterm_pair_of(const cchar_t *cell) {
#if NCURSES_EXT_COLORS
  return cell->ext_color;
#else
  return PAIR_NUMBER(cell->attr);
#endif
}

/// Defines a colour pair; -1 is the terminal's own colour. Returns ERR for a pair the terminal does not have.
static inline int cterm_define_pair(int pair, int foreground, int background) {
#if NCURSES_EXT_COLORS
  return init_extended_pair(pair, foreground, background);
#else
  return init_pair((short)pair, (short)foreground, (short)background);
#endif
}

#endif
