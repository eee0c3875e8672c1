#include "CZlib.h"

#include <zlib.h>

size_t deflate_room(size_t count) { return compressBound(count); }

int deflate_bytes(const unsigned char *bytes, size_t count, unsigned char *out, size_t *written) {
    uLongf room = *written;
    int outcome = compress2(out, &room, bytes, count, Z_DEFAULT_COMPRESSION);
    *written = room;
    return outcome == Z_OK ? 0 : 2;
}

int inflate_bytes(const unsigned char *bytes, size_t count, unsigned char *out, size_t *written) {
    uLongf room = *written;
    uLong taken = count;
    int outcome = uncompress2(out, &room, bytes, &taken);
    if (outcome == Z_BUF_ERROR) return room == *written ? 1 : 2;
    *written = room;
    return outcome == Z_OK && taken == count ? 0 : 2;
}
