// Asks terminfo about a terminal type before anything is changed. A file of its own, because term.h turns ordinary
// words such as `columns` and `lines` into macros.

#include "CNcurses.h"
#include "type.h"

#include <ncurses.h>
#include <term.h>

int terminal_check_type(const char *type, int output) {
    int error = 0;
    if (setupterm(type, output, &error) != OK) return TERMINAL_UNKNOWN_TYPE;
    const char *address = tigetstr("cup");
    int result = address == NULL || address == (char *)-1 ? TERMINAL_NO_CURSOR_ADDRESSING : TERMINAL_OPENED;
    del_curterm(cur_term);
    return result;
}
