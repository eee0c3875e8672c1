// The screen half uses ncurses for output only: cell differences, terminfo and colours. Input is read elsewhere with
// read(2), so nothing in ncurses can delay, merge or reinterpret a scan.
//
// Whatever happens, the terminal is given back: `restore` uses only bytes and modes prepared at open and only calls
// that are safe in a signal handler, and is run by close, at exit and by the handlers for crashes.

#include "CNcurses.h"
#include "type.h"

#include <errno.h>
#include <fcntl.h>
#include <langinfo.h>
#include <locale.h>
#include <ncurses.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>
#include <wchar.h>

static SCREEN *screen;
static FILE *screen_output;
static FILE *screen_input;
static volatile sig_atomic_t held;
static int held_input = -1;
static int held_output = -1;
static int paste_marks;
static int cursor_shown = -1;
static struct sigaction stop_before;
static char crash_stack[65536];
static struct termios modes_before;
static struct termios modes_raw;
static char restore_bytes[512];
static size_t restore_length;

static const int crash_signals[] = {SIGILL, SIGTRAP, SIGABRT, SIGSEGV, SIGBUS, SIGFPE};
enum { CRASH_COUNT = sizeof crash_signals / sizeof crash_signals[0] };
static struct sigaction crash_before[CRASH_COUNT];

static const int watched_signals[] = {SIGWINCH, SIGTERM, SIGHUP, SIGINT, SIGQUIT, SIGCONT};
enum { WATCHED_COUNT = sizeof watched_signals / sizeof watched_signals[0] };
static struct sigaction watched_before[WATCHED_COUNT];
static int signal_pipe[2] = {-1, -1};

// MARK: giving the terminal back

static void write_all(int descriptor, const char *bytes, size_t length) {
    while (length > 0) {
        ssize_t written = write(descriptor, bytes, length);
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return;
        bytes += written;
        length -= (size_t)written;
    }
}

// A process in the background would be stopped by SIGTTOU when it sets the modes.
static void set_modes(const struct termios *modes) {
    sigset_t block, before;
    sigemptyset(&block);
    sigaddset(&block, SIGTTOU);
    pthread_sigmask(SIG_BLOCK, &block, &before);
    tcsetattr(held_input, TCSANOW, modes);
    pthread_sigmask(SIG_SETMASK, &before, NULL);
}

static void restore(void) {
    if (!held) return;
    held = 0;
    int error = errno;
    write_all(held_output, restore_bytes, restore_length);
    set_modes(&modes_before);
    errno = error;
}

static void on_crash(int number) {
    restore();
    // The handler before ours would be the runtime's own, which writes pages onto the worker's screen and waits for
    // a key.
    signal(number, SIG_DFL);
    raise(number);
}

// Crashes are caught on a stack of their own, since a stack that ran out is one of them. A stop request from outside is
// ignored: ncurses would otherwise draw inside its handler, perhaps in the middle of drawing.
static void catch_crashes(void) {
    stack_t stack = {.ss_sp = crash_stack, .ss_size = sizeof crash_stack};
    sigaltstack(&stack, NULL);
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = SIG_IGN;
    sigaction(SIGTSTP, &action, &stop_before);
    action.sa_handler = on_crash;
    action.sa_flags = SA_NODEFER | SA_ONSTACK;
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < CRASH_COUNT; i++) sigaction(crash_signals[i], &action, &crash_before[i]);
}

static void release_crashes(void) {
    sigaction(SIGTSTP, &stop_before, NULL);
    for (int i = 0; i < CRASH_COUNT; i++) sigaction(crash_signals[i], &crash_before[i], NULL);
}

static void restore_at_exit_once(void) {
    static int registered;
    if (!registered) atexit(restore);
    registered = 1;
}

// Appends a capability without its padding, which is meaningless to a terminal of today.
static void add_restore(const char *text) {
    if (text == NULL || text == (char *)-1) return;
    while (*text != 0 && restore_length < sizeof restore_bytes) {
        if (text[0] == '$' && text[1] == '<') {
            const char *end = strchr(text, '>');
            if (end != NULL) {
                text = end + 1;
                continue;
            }
        }
        restore_bytes[restore_length++] = *text++;
    }
}

static void prepare_restore(void) {
    restore_length = 0;
    add_restore(tigetstr("rmkx"));
    if (paste_marks) add_restore("\033[?2004l");
    add_restore(tigetstr("sgr0"));
    add_restore(tigetstr("cnorm"));
    add_restore(tigetstr("rmcup"));
    if (tigetstr("rmcup") == NULL) add_restore("\r\n");
}

// MARK: opening and closing

int terminal_set_locale(const char *name) {
    if (setlocale(LC_CTYPE, name) == NULL) setlocale(LC_CTYPE, "C");
    return strcmp(nl_langinfo(CODESET), "UTF-8") == 0;
}

static FILE *stream_of(int descriptor, const char *mode) {
    int copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 3);
    if (copy < 0) return NULL;
    FILE *stream = fdopen(copy, mode);
    if (stream == NULL) close(copy);
    return stream;
}

static void close_streams(void) {
    if (screen_output != NULL) fclose(screen_output);
    if (screen_input != NULL) fclose(screen_input);
    screen_output = NULL;
    screen_input = NULL;
}

static void send_paste_marks(int on) {
    if (paste_marks) write_all(held_output, on ? "\033[?2004h" : "\033[?2004l", 8);
}

static int start_screen(const char *type, int input, int output) {
    screen_output = stream_of(output, "w");
    screen_input = stream_of(input, "r");
    if (screen_output != NULL && screen_input != NULL) screen = newterm(type, screen_output, screen_input);
    if (screen == NULL) {
        close_streams();
        return TERMINAL_FAILED;
    }
    set_term(screen);
    raw();
    noecho();
    nonl();
    intrflush(stdscr, FALSE);
    keypad(stdscr, FALSE);
    typeahead(-1);
    leaveok(stdscr, FALSE);
    idlok(stdscr, FALSE);
    scrollok(stdscr, FALSE);
    if (has_colors()) {
        start_color();
        use_default_colors();
    }
    return TERMINAL_OPENED;
}

int terminal_open(const char *type, int input, int output, int bracketed_paste) {
    if (screen != NULL || held) return TERMINAL_BUSY;
    struct termios before;
    if (tcgetattr(input, &before) != 0) return TERMINAL_NOT_A_TERMINAL;
    // ncurses would believe exported LINES and COLUMNS rather than the terminal.
    unsetenv("LINES");
    unsetenv("COLUMNS");
    int known = terminal_check_type(type, output);
    if (known != TERMINAL_OPENED) return known;
    modes_before = before;
    held_input = input;
    held_output = output;
    paste_marks = bracketed_paste;
    catch_crashes();
    restore_at_exit_once();
    int started = start_screen(type, input, output);
    if (started != TERMINAL_OPENED) {
        release_crashes();
        set_modes(&modes_before);
        return started;
    }
    tcgetattr(input, &modes_raw);
    prepare_restore();
    cursor_shown = -1;
    held = 1;
    send_paste_marks(1);
    return TERMINAL_OPENED;
}

int terminal_raw_open(int input) {
    if (screen != NULL || held) return TERMINAL_BUSY;
    if (tcgetattr(input, &modes_before) != 0) return TERMINAL_NOT_A_TERMINAL;
    held_input = input;
    held_output = -1;
    paste_marks = 0;
    restore_length = 0;
    modes_raw = modes_before;
    modes_raw.c_iflag &= ~(tcflag_t)(BRKINT | ICRNL | INLCR | IGNCR | IXON | ISTRIP);
    modes_raw.c_lflag &= ~(tcflag_t)(ECHO | ICANON | ISIG | IEXTEN);
    modes_raw.c_cc[VMIN] = 1;
    modes_raw.c_cc[VTIME] = 0;
    catch_crashes();
    restore_at_exit_once();
    held = 1;
    set_modes(&modes_raw);
    return TERMINAL_OPENED;
}

void terminal_close(void) {
    if (screen != NULL) {
        if (held) {
            send_paste_marks(0);
            endwin();
            set_modes(&modes_before);
            held = 0;
        }
        delscreen(screen);
        screen = NULL;
        close_streams();
        release_crashes();
    } else if (held) {
        restore();
        release_crashes();
    }
}

void terminal_enter(void) {
    if (!held) return;
    if (screen == NULL) {
        set_modes(&modes_raw);
        return;
    }
    if (!isendwin()) endwin();
    set_modes(&modes_raw);
    reset_prog_mode();
    send_paste_marks(1);
    clearok(curscr, TRUE);
}

// MARK: drawing

int terminal_window_size(int descriptor, int *columns, int *rows) {
    struct winsize size;
    memset(&size, 0, sizeof size);
    int result = ioctl(descriptor, TIOCGWINSZ, &size);
    *columns = size.ws_col;
    *rows = size.ws_row;
    return result;
}

void terminal_resize(int rows, int columns) {
    if (screen == NULL) return;
    resizeterm(rows, columns);
    erase();
    clearok(curscr, TRUE);
}

int terminal_colours(void) {
    return screen != NULL && has_colors() ? COLORS : 0;
}

void terminal_define_pair(int pair, int foreground, int background) {
    if (screen == NULL || pair >= COLOR_PAIRS) return;
    if (init_pair((short)pair, (short)foreground, (short)background) == ERR) {
        int text = foreground < 0 ? COLOR_WHITE : foreground;
        init_pair((short)pair, (short)text, background < 0 ? COLOR_BLACK : (short)background);
    }
}

void terminal_put_cell(int row, int column, const uint32_t *scalars, int count, int width, int attributes, int pair) {
    if (screen == NULL || count < 1) return;
    wchar_t text[CCHARW_MAX + 1];
    int length = count < CCHARW_MAX ? count : CCHARW_MAX;
    for (int i = 0; i < length; i++) text[i] = (wchar_t)scalars[i];
    text[length] = 0;
    int agreed = wcwidth(text[0]) == width;
    if (!agreed) {
        text[0] = L'?';
        text[1] = 0;
    }
    attr_t look = A_NORMAL;
    if (attributes & TERMINAL_BOLD) look |= A_BOLD;
    if (attributes & TERMINAL_REVERSE) look |= A_REVERSE;
    if (attributes & TERMINAL_UNDERLINE) look |= A_UNDERLINE;
    cchar_t cell;
    if (setcchar(&cell, text, look, (short)pair, NULL) == ERR) setcchar(&cell, L"?", look, (short)pair, NULL);
    mvadd_wch(row, column, &cell);
    if (!agreed && width == 2) {
        setcchar(&cell, L" ", look, (short)pair, NULL);
        mvadd_wch(row, column + 1, &cell);
    }
}

void terminal_place_cursor(int row, int column, int visible) {
    if (screen == NULL) return;
    if (cursor_shown != visible) curs_set(visible ? 1 : 0);
    cursor_shown = visible;
    if (visible) move(row, column);
}

void terminal_repaint(void) {
    if (screen != NULL) clearok(curscr, TRUE);
}

void terminal_flush(void) {
    if (screen == NULL) return;
    wnoutrefresh(stdscr);
    doupdate();
}

void terminal_ring(void) {
    if (screen != NULL) beep();
}

int terminal_capability(const char *name, uint8_t *bytes, int capacity) {
    if (screen == NULL) return 0;
    const char *text = tigetstr(name);
    if (text == NULL || text == (char *)-1) return 0;
    int length = (int)strlen(text);
    if (length > capacity) return 0;
    memcpy(bytes, text, (size_t)length);
    return length;
}

// MARK: signals

static void on_watched(int number) {
    int error = errno;
    unsigned char byte = (unsigned char)number;
    // A full pipe already holds signals enough; the result needs no look.
    ssize_t written = write(signal_pipe[1], &byte, 1);
    (void)written;
    errno = error;
}

int terminal_watch_signals(void) {
    if (signal_pipe[0] >= 0) return signal_pipe[0];
    if (pipe2(signal_pipe, O_CLOEXEC | O_NONBLOCK) != 0) return -1;
    struct sigaction action;
    memset(&action, 0, sizeof action);
    action.sa_handler = on_watched;
    action.sa_flags = SA_RESTART;
    sigemptyset(&action.sa_mask);
    for (int i = 0; i < WATCHED_COUNT; i++) sigaction(watched_signals[i], &action, &watched_before[i]);
    return signal_pipe[0];
}

void terminal_accept_signals(void) {
    sigset_t wanted;
    sigemptyset(&wanted);
    for (int i = 0; i < WATCHED_COUNT; i++) sigaddset(&wanted, watched_signals[i]);
    pthread_sigmask(SIG_UNBLOCK, &wanted, NULL);
}

void terminal_unwatch_signals(void) {
    if (signal_pipe[0] < 0) return;
    for (int i = 0; i < WATCHED_COUNT; i++) sigaction(watched_signals[i], &watched_before[i], NULL);
    int ends[2] = {signal_pipe[0], signal_pipe[1]};
    signal_pipe[0] = signal_pipe[1] = -1;
    close(ends[0]);
    close(ends[1]);
}
