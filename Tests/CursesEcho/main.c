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
static int echo_keys(int column) {
    for (int key = getch(); key != ERR; key = getch()) {
        if (key == delete_key && column > 0) mvaddch(LINES - 1, --column, ' ');
        else if (key >= ' ' && key < delete_key) mvaddch(LINES - 1, column++, (chtype)key);
    }
    move(LINES - 1, column);
    return column;
}

static void paint(WINDOW *above) {
    wnoutrefresh(above);
    wnoutrefresh(stdscr);
    doupdate();
}

int main(int count, char *arguments[]) {
    long rate = count > 1 ? atol(arguments[1]) : 0;
    setlocale(LC_ALL, "");
    initscr();
    raw();
    noecho();
    nodelay(stdscr, TRUE);
    WINDOW *above = newwin(LINES - 1, COLS, 0, 0);
    scrollok(above, TRUE);
    mvwaddstr(above, 0, 0, "ready\n");
    paint(above);

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
        column = echo_keys(column);
        paint(above);
    }
    endwin();
}
