// Runs a command in the foreground of its terminal, as a shell does, and then stays, so that what the command left on
// the screen and in the terminal's modes can be looked at. tmux alone is no use for that: it hides the cursor of a
// command that has ended, may lose its last words, and at times never learns how it ended.
//
//   terminal-keeper REPORT COMMAND [ARGUMENT ...]
//
// REPORT gets two lines: the command's process id, and, when it has ended, its status word of waitpid(2).

#define _GNU_SOURCE
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <sys/wait.h>
#include <unistd.h>

// What the terminal sends to the foreground is for the command; SIGTTOU would stop us when we hand the terminal over.
static const int signals_of_the_command[] = {SIGINT, SIGQUIT, SIGTSTP, SIGTTIN, SIGTTOU};

static void set_handling(void (*handling)(int)) {
    for (size_t i = 0; i < sizeof signals_of_the_command / sizeof *signals_of_the_command; i++)
        signal(signals_of_the_command[i], handling);
}

static void run(char *const command[], int report) {
    setpgid(0, 0);
    tcsetpgrp(STDIN_FILENO, getpid());
    set_handling(SIG_DFL);
    close(report);
    execvp(command[0], command);
    _exit(127);
}

int main(int count, char *arguments[]) {
    if (count < 3) return 2;
    int report = open(arguments[1], O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
    if (report < 0) return 2;
    set_handling(SIG_IGN);
    pid_t child = fork();
    if (child < 0) return 2;
    if (child == 0) run(&arguments[2], report);
    setpgid(child, child);  // both sides do this, since either may be first
    dprintf(report, "%d\n", (int)child);
    int status = 0;
    while (waitpid(child, &status, 0) < 0) continue;
    tcsetpgrp(STDIN_FILENO, getpid());
    dprintf(report, "%d\n", status);
    for (;;) pause();
}
