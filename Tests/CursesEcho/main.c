// The least that a C program does with ncurses, to measure aloft against: it echoes keys in its last line and, when
// asked to, paints a stream of text above it, thirty times a second as aloft does.
//
//   curses-echo [PIECES-A-SECOND]

#define _GNU_SOURCE
#include <locale.h>
#include <ncurses.h>
#include <poll.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

enum { frame_milliseconds = 33, delete_key = 0x7f };

static long milliseconds(void) {
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

// Takes every key that waits; returns the column after the echo.
static int echo_keys(WINDOW *line, int column) {
    for (int key = wgetch(line); key != ERR; key = wgetch(line)) {
        if (key == delete_key && column > 0) mvwaddch(line, 0, --column, ' ');
        else if (key >= ' ' && key < delete_key) mvwaddch(line, 0, column++, (chtype)key);
    }
    wmove(line, 0, column);
    return column;
}

static void paint(WINDOW *above, WINDOW *line) {
    wnoutrefresh(above);
    wnoutrefresh(line);
    doupdate();
}

int main(int count, char *arguments[]) {
    long rate = count > 1 ? atol(arguments[1]) : 0;
    setlocale(LC_ALL, "");
    initscr();
    raw();
    noecho();
    WINDOW *above = newwin(LINES - 1, COLS, 0, 0), *line = newwin(1, COLS, LINES - 1, 0);
    nodelay(line, TRUE);
    scrollok(above, TRUE);
    waddstr(above, "ready\n");
    paint(above, line);

    long start = milliseconds(), painted = 0, due = start + frame_milliseconds;
    for (int column = 0;;) {
        struct pollfd keyboard = {.fd = STDIN_FILENO, .events = POLLIN};
        long pause = due - milliseconds();
        poll(&keyboard, 1, rate == 0 ? -1 : pause > 0 ? (int)pause : 0);
        if (keyboard.revents & (POLLHUP | POLLERR)) break;
        if (rate > 0 && milliseconds() >= due) {
            for (long all = rate * (milliseconds() - start) / 1000; painted < all; painted++)
                wprintw(above, "piece %ld of a flood, ", painted);
            due = milliseconds() + frame_milliseconds;
        }
        column = echo_keys(line, column);
        paint(above, line);
    }
    endwin();
}
