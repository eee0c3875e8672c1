// Pages of text in one fixed-pitch typeface as a PDF, drawn by libcairo, which is looked for when it is called and
// never linked: a machine without it can do everything but make PDFs. libcairo's functions are declared in the shim,
// because their binary interface has not changed since they were made, so nothing but the library itself is needed.

#ifndef CCAIRO_H
#define CCAIRO_H

enum {
    PAGES_MADE = 0,
    // No library of these names could be opened.
    PAGES_LIBRARY_ABSENT = 1,
    // A library was opened that does not have the functions.
    PAGES_LIBRARY_OTHER = 2,
    // The library says that something went wrong; the message says what.
    PAGES_FAILED = 3,
    // No memory.
    PAGES_NO_MEMORY = 4,
};

// A sheet and the grid of characters on it; lengths in points (1/72 inch).
struct pages_sheet {
    double width;
    double height;
    double margin;
    int columns;
    int rows;
};

struct pages;

// Opens the library, which `library` names, NULL tries the names that Debian gives it. The result is never NULL unless
// there is no memory; pages_end says whether all went well. Free it with pages_free.
struct pages *pages_begin(const char *library, const char *title, const struct pages_sheet *sheet);

// Draws text, UTF-8 and without line breaks, so that it begins at a row and a column, counted from 0.
void pages_draw(struct pages *pages, int row, int column, const char *text);

// Ends a page; the next text is on the next one.
void pages_next(struct pages *pages);

// Ends the document and answers one of the numbers above. The bytes and the message live as long as the pages.
int pages_end(struct pages *pages, const unsigned char **bytes, long *count, const char **message);

void pages_free(struct pages *pages);

#endif
