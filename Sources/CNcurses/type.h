#ifndef TYPE_H
#define TYPE_H

// Says whether a terminal type is known and can address its cursor.
int terminal_check_type(const char *type, int output);

#endif
