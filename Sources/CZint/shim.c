// libzint writes into a structure of 30 KB whose layout differs from version to version, so the library's own version
// is compared before a byte of that structure is trusted. The header does not name its version; its size does.

#include "CZint.h"

#include "COpen.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>
#include <zint.h>

enum { VERSION_WANTED = 211 };

_Static_assert(BARCODE_LAST == 146 && sizeof(struct zint_symbol) == 30408,
               "<zint.h> is not that of libzint 2.11, which Dockline is written for; install libzint-dev 2.11");

static const char *const usual_names[] = {"libzint.so.2.11", "libzint.so.2", "libzint.so", NULL};

typedef struct zint_symbol *create_function(void);
typedef int encode_function(struct zint_symbol *, const unsigned char *, int);
typedef void delete_function(struct zint_symbol *);
typedef int version_function(void);

int symbol_version_wanted(void) { return VERSION_WANTED; }

static void prepare(struct zint_symbol *symbol, int kind, int is_gs1) {
    symbol->input_mode = is_gs1 ? GS1_MODE : UNICODE_MODE;
    switch (kind) {
    case SYMBOL_EAN_13: symbol->symbology = BARCODE_EANX; break;
    case SYMBOL_QR_CODE:
        symbol->symbology = BARCODE_QRCODE;
        // Level M: what a thumb on a laminated sheet hides can be read all the same.
        symbol->option_1 = 2;
        break;
    case SYMBOL_DATA_MATRIX:
        symbol->symbology = BARCODE_DATAMATRIX;
        symbol->option_3 = DM_SQUARE;
        break;
    default: symbol->symbology = is_gs1 ? BARCODE_GS1_128 : BARCODE_CODE128; break;
    }
}

static int copy_modules(const struct zint_symbol *symbol, unsigned char *modules, int capacity, int *width, int *rows) {
    if (symbol->width <= 0 || symbol->rows <= 0 || symbol->width > capacity / symbol->rows) return SYMBOL_TOO_LARGE;
    *width = symbol->width;
    *rows = symbol->rows;
    for (int row = 0; row < symbol->rows; row++) {
        for (int column = 0; column < symbol->width; column++) {
            int dark = symbol->encoded_data[row][column >> 3] >> (column & 7) & 1;
            modules[row * symbol->width + column] = (unsigned char)dark;
        }
    }
    return SYMBOL_MADE;
}

int symbol_encode(const char *library, int kind, const unsigned char *bytes, int length, int is_gs1,
                  unsigned char *modules, int capacity, int *width, int *rows, int *found, char *message,
                  int message_capacity) {
    *width = *rows = *found = 0;
    message[0] = 0;
    void *handle = open_library(library, usual_names);
    if (!handle) return SYMBOL_LIBRARY_ABSENT;
    version_function *version = (version_function *)dlsym(handle, "ZBarcode_Version");
    create_function *create = (create_function *)dlsym(handle, "ZBarcode_Create");
    encode_function *encode = (encode_function *)dlsym(handle, "ZBarcode_Encode");
    delete_function *delete = (delete_function *)dlsym(handle, "ZBarcode_Delete");
    if (!version || !create || !encode || !delete) return SYMBOL_LIBRARY_OTHER;
    // 2.11.1 says 21101.
    *found = version() / 100;
    if (*found != VERSION_WANTED) return SYMBOL_LIBRARY_OTHER;
    struct zint_symbol *symbol = create();
    if (!symbol) return SYMBOL_TOO_LARGE;
    prepare(symbol, kind, is_gs1);
    int code = encode(symbol, bytes, length);
    int result = SYMBOL_REFUSED;
    // An inserted note about the character set is no fault; data that breaks the standard is one.
    if (code == 0 || code == ZINT_WARN_USES_ECI) {
        result = copy_modules(symbol, modules, capacity, width, rows);
    } else {
        snprintf(message, (size_t)message_capacity, "%s", symbol->errtxt);
    }
    delete(symbol);
    return result;
}
