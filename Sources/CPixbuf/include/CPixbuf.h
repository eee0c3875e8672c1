// Pictures decoded by libgdk-pixbuf, which is looked for when it is called and never linked: a machine without it can
// do everything but show pictures. Its functions are declared in the shim, because their binary interface has not
// changed since they were made, so nothing but the library itself is needed.

#ifndef CPIXBUF_H
#define CPIXBUF_H

enum {
    PIXBUF_DECODED = 0,
    // No library of these names could be opened.
    PIXBUF_LIBRARY_ABSENT = 1,
    // A library was opened that does not have the functions.
    PIXBUF_LIBRARY_OTHER = 2,
    // The library says that something went wrong; the message says what.
    PIXBUF_FAILED = 3,
};

// Decodes a whole file of a type ("png", "jpeg"), turns it the way the camera was held, and scales it to fit into so
// many columns and rows with its proportions kept. `rgb` takes three bytes a pixel, row by row, and has room for
// columns * rows of them; what shines through is seen on white. `library` names the library, NULL tries the names that
// Debian gives it. Answers one of the numbers above.
int pixbuf_decode(
    const char *library, const char *type, const unsigned char *bytes, long count, int *columns, int *rows,
    unsigned char *rgb, char *message, long capacity);

#endif
