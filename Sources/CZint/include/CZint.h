// One plain function over libzint, which is looked for when it is called and never linked: a machine without it can do
// everything but make symbols. No structure of libzint crosses into Swift, because its layout changes with its version.

#ifndef CZINT_H
#define CZINT_H

enum {
    SYMBOL_MADE = 0,
    // No library of these names could be opened.
    SYMBOL_LIBRARY_ABSENT = 1,
    // A library was opened that lays its structure out in another way than ours was compiled for.
    SYMBOL_LIBRARY_OTHER = 2,
    // The library refused the data; the message says why.
    SYMBOL_REFUSED = 3,
    // The symbol is larger than the caller's buffer, or memory ran out.
    SYMBOL_TOO_LARGE = 4,
};

enum {
    SYMBOL_CODE_128 = 0,
    SYMBOL_EAN_13 = 1,
    SYMBOL_QR_CODE = 2,
    SYMBOL_DATA_MATRIX = 3,
};

// The version the structure was compiled for, as major * 100 + minor.
int symbol_version_wanted(void);

// Encodes `length` bytes and writes one byte a module, 1 for dark, row by row; sets `width` and `rows`. GS1 data comes
// with its identifiers in square brackets, all other as UTF-8. `library` names the file to load, NULL tries the names
// that Debian gives it. `found` gets the version of a library that was opened, `message` the words of a refusal.
int symbol_encode(const char *library, int kind, const unsigned char *bytes, int length, int is_gs1,
                  unsigned char *modules, int capacity, int *width, int *rows, int *found, char *message,
                  int message_capacity);

#endif
