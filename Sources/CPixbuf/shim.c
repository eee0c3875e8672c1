#include "CPixbuf.h"

#include "COpen.h"

#include <dlfcn.h>
#include <stdio.h>
#include <string.h>

static const char *const usual_names[] = {"libgdk_pixbuf-2.0.so.0", "libgdk_pixbuf-2.0.so", NULL};

// The numbers of gdk-pixbuf 2.
enum { INTERPOLATION_BILINEAR = 2 };

struct problem {
    unsigned int domain;
    int code;
    char *message;
};

struct library {
    void *(*loader_new)(const char *, struct problem **);
    int (*loader_write)(void *, const unsigned char *, unsigned long, struct problem **);
    int (*loader_close)(void *, struct problem **);
    void *(*loader_get)(void *);
    void *(*turn)(void *);
    void *(*scale)(const void *, int, int, int);
    int (*width)(const void *);
    int (*height)(const void *);
    int (*stride)(const void *);
    int (*channels)(const void *);
    int (*bits)(const void *);
    unsigned char *(*pixels)(const void *);
    void (*release)(void *);
    void (*forget)(struct problem *);
};

static int load(struct library *pixbuf, const char *library) {
    void *handle = open_library(library, usual_names);
    if (!handle) return PIXBUF_LIBRARY_ABSENT;
    const struct {
        const char *name;
        void *place;
    } wanted[] = {
        {"gdk_pixbuf_loader_new_with_type", &pixbuf->loader_new},
        {"gdk_pixbuf_loader_write", &pixbuf->loader_write},
        {"gdk_pixbuf_loader_close", &pixbuf->loader_close},
        {"gdk_pixbuf_loader_get_pixbuf", &pixbuf->loader_get},
        {"gdk_pixbuf_apply_embedded_orientation", &pixbuf->turn},
        {"gdk_pixbuf_scale_simple", &pixbuf->scale},
        {"gdk_pixbuf_get_width", &pixbuf->width},
        {"gdk_pixbuf_get_height", &pixbuf->height},
        {"gdk_pixbuf_get_rowstride", &pixbuf->stride},
        {"gdk_pixbuf_get_n_channels", &pixbuf->channels},
        {"gdk_pixbuf_get_bits_per_sample", &pixbuf->bits},
        {"gdk_pixbuf_get_pixels", &pixbuf->pixels},
        {"g_object_unref", &pixbuf->release},
        {"g_error_free", &pixbuf->forget},
    };
    for (size_t index = 0; index < sizeof wanted / sizeof wanted[0]; index++) {
        void *found = dlsym(handle, wanted[index].name);
        if (!found) return PIXBUF_LIBRARY_OTHER;
        memcpy(wanted[index].place, &found, sizeof found);
    }
    return PIXBUF_DECODED;
}

static int fail(struct library *pixbuf, struct problem *problem, char *message, long capacity) {
    snprintf(message, (size_t)capacity, "%s", problem && problem->message ? problem->message : "no picture in it");
    if (problem) pixbuf->forget(problem);
    return PIXBUF_FAILED;
}

static void copy(struct library *pixbuf, const void *picture, int columns, int rows, unsigned char *rgb) {
    const unsigned char *pixels = pixbuf->pixels(picture);
    int stride = pixbuf->stride(picture), channels = pixbuf->channels(picture);
    for (int row = 0; row < rows; row++) {
        for (int column = 0; column < columns; column++) {
            const unsigned char *pixel = pixels + (long)row * stride + (long)column * channels;
            int alpha = channels == 4 ? pixel[3] : 255;
            for (int part = 0; part < 3; part++) {
                *rgb++ = (unsigned char)((pixel[part] * alpha + 255 * (255 - alpha)) / 255);
            }
        }
    }
}

static int shrink(struct library *pixbuf, void *picture, int *columns, int *rows, unsigned char *rgb) {
    double width = pixbuf->width(picture), height = pixbuf->height(picture);
    double factor = *columns / width < *rows / height ? *columns / width : *rows / height;
    int wide = (int)(width * factor + 0.5), high = (int)(height * factor + 0.5);
    *columns = wide < 1 ? 1 : wide > *columns ? *columns : wide;
    *rows = high < 1 ? 1 : high > *rows ? *rows : high;
    void *small = pixbuf->scale(picture, *columns, *rows, INTERPOLATION_BILINEAR);
    if (!small) return PIXBUF_FAILED;
    copy(pixbuf, small, *columns, *rows, rgb);
    pixbuf->release(small);
    return PIXBUF_DECODED;
}

int pixbuf_decode(
    const char *library, const char *type, const unsigned char *bytes, long count, int *columns, int *rows,
    unsigned char *rgb, char *message, long capacity) {
    struct library pixbuf;
    snprintf(message, (size_t)capacity, "%s", "no memory");
    int state = load(&pixbuf, library);
    if (state != PIXBUF_DECODED) return state;
    struct problem *problem = NULL;
    void *loader = pixbuf.loader_new(type, &problem);
    if (!loader) return fail(&pixbuf, problem, message, capacity);
    int written = pixbuf.loader_write(loader, bytes, (unsigned long)count, &problem);
    // A loader has to be closed in any case; the first problem is the one to tell.
    int closed = pixbuf.loader_close(loader, written ? &problem : NULL);
    void *picture = written && closed ? pixbuf.loader_get(loader) : NULL;
    if (!picture || pixbuf.bits(picture) != 8) {
        state = fail(&pixbuf, problem, message, capacity);
    } else {
        void *upright = pixbuf.turn(picture);
        state = upright ? shrink(&pixbuf, upright, columns, rows, rgb) : PIXBUF_FAILED;
        if (upright) pixbuf.release(upright);
    }
    pixbuf.release(loader);
    return state;
}
