// Plain functions over ncurses, terminfo, signals and pseudo terminals, so that no curses type, macro or variadic
// function crosses into Swift. One screen at a time; all screen functions belong to one thread.

#ifndef CNCURSES_H
#define CNCURSES_H

#include <stdint.h>

enum {
    TERMINAL_OPENED = 0,
    TERMINAL_UNKNOWN_TYPE = 1,
    TERMINAL_NO_CURSOR_ADDRESSING = 2,
    TERMINAL_NOT_A_TERMINAL = 3,
    TERMINAL_BUSY = 4,
    TERMINAL_FAILED = 5,
};

enum {
    TERMINAL_BOLD = 1,
    TERMINAL_REVERSE = 2,
    TERMINAL_UNDERLINE = 4,
};

// Sets the character type locale and says whether characters are UTF-8.
int terminal_set_locale(const char *name);

// Opens a screen of a terminal type on two descriptors; returns one of the codes above.
int terminal_open(const char *type, int input, int output, int bracketed_paste);
// Gives the screen back; harmless when none is open.
void terminal_close(void);
// Leaves the screen, stops this process until it is continued, and enters again.
// Takes the terminal's modes and screen again after somebody else used them.
void terminal_enter(void);

// The size the kernel knows, 0 when it knows none.
int terminal_window_size(int descriptor, int *columns, int *rows);
// Tells ncurses a size and forgets what was on the screen.
void terminal_resize(int rows, int columns);
// How many colours can be used, 0 for none.
int terminal_colours(void);
// Defines a colour pair; -1 is the terminal's own colour.
void terminal_define_pair(int pair, int foreground, int background);
// Puts one base scalar with its marks at a place; a width the C library disagrees with becomes a question mark.
void terminal_put_cell(int row, int column, const uint32_t *scalars, int count, int width, int attributes, int pair);
// Puts the cursor at a place, or hides it.
void terminal_place_cursor(int row, int column, int visible);
// Makes the next flush draw everything again.
void terminal_repaint(void);
// Sends what changed.
void terminal_flush(void);
// Sends the bell.
void terminal_ring(void);
// Copies the bytes of a terminfo string of the open screen and returns how many there are, 0 when it has none.
int terminal_capability(const char *name, uint8_t *bytes, int capacity);

// Switches a terminal to raw input without a screen, for plain mode; returns 0 when it did.
int terminal_raw_open(int input);

// Starts turning WINCH, TERM, HUP, INT, QUIT and CONT into bytes; returns the descriptor to read them from, or -1.
int terminal_watch_signals(void);
// Lets the calling thread receive the watched signals, which threads of a pool block.
void terminal_accept_signals(void);
// Gives the signals back.
void terminal_unwatch_signals(void);

// Makes a counter that wakes a waiting thread, or -1.
int terminal_wake_descriptor(void);
// Waits until one of at most 16 descriptors has something; a negative time waits for ever. Fills in what was found.
int terminal_wait(const int32_t *descriptors, int16_t *found, int count, int64_t nanoseconds);

// Opens a pseudo terminal of a size; returns 0 when it did.
int terminal_open_pair(int *controller, int *terminal, int columns, int rows);
// Changes the size of a pseudo terminal.
int terminal_set_window_size(int descriptor, int columns, int rows);
// Opens a screen in a child process that a signal then ends, or that exits when the number is 0; returns the signal
// that ended it, or its exit status as a negative number.
int terminal_crash_in_child(const char *type, int terminal, int number);

#endif
