// The typeface is asked for by the name "monospace" and its size is measured, not assumed: whichever one the machine
// has, a column is as wide as its letter M. Each word is put where its column is, so that a letter of another width,
// from a typeface that lacks it, moves nothing behind it.

#include "CCairo.h"

#include "COpen.h"

#include <dlfcn.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static const char *const usual_names[] = {"libcairo.so.2", "libcairo.so", NULL};

// The numbers of libcairo 1.16.
enum { METADATA_TITLE = 0, METADATA_CREATOR = 4, METADATA_CREATE_DATE = 5, SLANT_NORMAL = 0, WEIGHT_NORMAL = 0 };
enum { STATUS_SUCCESS = 0, STATUS_WRITE_ERROR = 11 };

struct text_extents {
    double x_bearing, y_bearing, width, height, x_advance, y_advance;
};

typedef int write_function(void *closure, const unsigned char *data, unsigned int length);

struct library {
    void *(*surface_for_stream)(write_function *, void *, double, double);
    void (*set_metadata)(void *, int, const char *);
    int (*surface_status)(void *);
    void (*surface_finish)(void *);
    void (*surface_destroy)(void *);
    void *(*create)(void *);
    int (*status)(void *);
    void (*destroy)(void *);
    void (*select_font_face)(void *, const char *, int, int);
    void (*set_font_size)(void *, double);
    void (*text_extents)(void *, const char *, struct text_extents *);
    void (*move_to)(void *, double, double);
    void (*show_text)(void *, const char *);
    void (*show_page)(void *);
    const char *(*status_to_string)(int);
};

struct pages {
    struct library cairo;
    struct pages_sheet sheet;
    void *surface;
    void *context;
    double pitch, leading;
    unsigned char *bytes;
    long count, capacity;
    int state;
    char message[128];
};

static int append(void *closure, const unsigned char *data, unsigned int length) {
    struct pages *pages = closure;
    long wanted = pages->count + (long)length;
    if (wanted > pages->capacity) {
        long capacity = wanted * 2;
        unsigned char *bytes = realloc(pages->bytes, (size_t)capacity);
        if (!bytes) return STATUS_WRITE_ERROR;
        pages->bytes = bytes;
        pages->capacity = capacity;
    }
    memcpy(pages->bytes + pages->count, data, length);
    pages->count = wanted;
    return STATUS_SUCCESS;
}

static void fail(struct pages *pages, int status) {
    if (status == STATUS_SUCCESS || pages->state != PAGES_MADE) return;
    pages->state = PAGES_FAILED;
    snprintf(pages->message, sizeof pages->message, "%s", pages->cairo.status_to_string(status));
}

static int load(struct library *cairo, const char *library) {
    void *handle = open_library(library, usual_names);
    if (!handle) return PAGES_LIBRARY_ABSENT;
    const struct {
        const char *name;
        void *place;
    } wanted[] = {
        {"cairo_pdf_surface_create_for_stream", &cairo->surface_for_stream},
        {"cairo_pdf_surface_set_metadata", &cairo->set_metadata},
        {"cairo_surface_status", &cairo->surface_status},
        {"cairo_surface_finish", &cairo->surface_finish},
        {"cairo_surface_destroy", &cairo->surface_destroy},
        {"cairo_create", &cairo->create},
        {"cairo_status", &cairo->status},
        {"cairo_destroy", &cairo->destroy},
        {"cairo_select_font_face", &cairo->select_font_face},
        {"cairo_set_font_size", &cairo->set_font_size},
        {"cairo_text_extents", &cairo->text_extents},
        {"cairo_move_to", &cairo->move_to},
        {"cairo_show_text", &cairo->show_text},
        {"cairo_show_page", &cairo->show_page},
        {"cairo_status_to_string", &cairo->status_to_string},
    };
    for (size_t index = 0; index < sizeof wanted / sizeof wanted[0]; index++) {
        void *found = dlsym(handle, wanted[index].name);
        if (!found) return PAGES_LIBRARY_OTHER;
        memcpy(wanted[index].place, &found, sizeof found);
    }
    return PAGES_MADE;
}

struct pages *pages_begin(const char *library, const char *title, const struct pages_sheet *sheet) {
    struct pages *pages = calloc(1, sizeof *pages);
    if (!pages) return NULL;
    struct library *cairo = &pages->cairo;
    pages->sheet = *sheet;
    pages->state = load(cairo, library);
    if (pages->state != PAGES_MADE) return pages;
    pages->surface = cairo->surface_for_stream(append, pages, sheet->width, sheet->height);
    cairo->set_metadata(pages->surface, METADATA_TITLE, title);
    cairo->set_metadata(pages->surface, METADATA_CREATOR, "Dockline");
    // A text that is no date leaves the date out: the same document is the same bytes whenever it is printed.
    cairo->set_metadata(pages->surface, METADATA_CREATE_DATE, "");
    pages->context = cairo->create(pages->surface);
    cairo->select_font_face(pages->context, "monospace", SLANT_NORMAL, WEIGHT_NORMAL);
    pages->pitch = (sheet->width - 2 * sheet->margin) / sheet->columns;
    pages->leading = (sheet->height - 2 * sheet->margin) / sheet->rows;
    struct text_extents extents = {0};
    cairo->set_font_size(pages->context, 100);
    cairo->text_extents(pages->context, "M", &extents);
    double size = extents.x_advance > 0 ? 100 * pages->pitch / extents.x_advance : pages->pitch;
    cairo->set_font_size(pages->context, size);
    fail(pages, cairo->status(pages->context));
    return pages;
}

void pages_draw(struct pages *pages, int row, int column, const char *text) {
    if (pages->state != PAGES_MADE) return;
    // The line that letters stand on is a quarter above the bottom of their row.
    double x = pages->sheet.margin + column * pages->pitch;
    double y = pages->sheet.margin + (row + 0.75) * pages->leading;
    pages->cairo.move_to(pages->context, x, y);
    pages->cairo.show_text(pages->context, text);
    fail(pages, pages->cairo.status(pages->context));
}

void pages_next(struct pages *pages) {
    if (pages->state == PAGES_MADE) pages->cairo.show_page(pages->context);
}

int pages_end(struct pages *pages, const unsigned char **bytes, long *count, const char **message) {
    if (pages->state == PAGES_MADE) {
        fail(pages, pages->cairo.status(pages->context));
        pages->cairo.surface_finish(pages->surface);
        fail(pages, pages->cairo.surface_status(pages->surface));
    }
    *bytes = pages->bytes;
    *count = pages->count;
    *message = pages->message;
    return pages->state;
}

void pages_free(struct pages *pages) {
    if (!pages) return;
    // Destroying a surface that was not finished writes its end, so the buffer goes last.
    if (pages->context) pages->cairo.destroy(pages->context);
    if (pages->surface) pages->cairo.surface_destroy(pages->surface);
    free(pages->bytes);
    free(pages);
}
