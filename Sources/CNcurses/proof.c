// What tests need and Swift cannot call: pseudo terminals, and a child process that ends badly while it holds a screen.

#include "CNcurses.h"

#include <pty.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

int terminal_open_pair(int *controller, int *terminal, int columns, int rows) {
    struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
    return openpty(controller, terminal, NULL, NULL, &size);
}

int terminal_set_window_size(int descriptor, int columns, int rows) {
    struct winsize size = {.ws_col = (unsigned short)columns, .ws_row = (unsigned short)rows};
    return ioctl(descriptor, TIOCSWINSZ, &size);
}

int terminal_crash_in_child(const char *type, int terminal, int number) {
    fflush(NULL);
    pid_t child = fork();
    if (child < 0) return -1;
    if (child == 0) {
        struct rlimit none = {0, 0};
        setrlimit(RLIMIT_CORE, &none);
        // The test runner's own crash reports would only be in the way.
        if (number != 0) signal(number, SIG_DFL);
        sigset_t all;
        sigfillset(&all);
        sigprocmask(SIG_UNBLOCK, &all, NULL);
        if (terminal_open(type, terminal, terminal, 1) != TERMINAL_OPENED) _exit(99);
        terminal_flush();
        if (number != 0) raise(number);
        exit(0);
    }
    int status = 0;
    waitpid(child, &status, 0);
    return WIFSIGNALED(status) ? WTERMSIG(status) : -WEXITSTATUS(status);
}
