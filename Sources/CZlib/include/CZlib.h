// Two plain functions around zlib, for bodies that are sent in its format (RFC 1950).

#ifndef CZLIB_H
#define CZLIB_H

#include <stddef.h>

// Bytes that `deflate_bytes` may need for so many.
size_t deflate_room(size_t count);

// Compresses into `out`, which has room for `*written`; answers 0 and how much was written.
int deflate_bytes(const unsigned char *bytes, size_t count, unsigned char *out, size_t *written);

// Takes apart what is one whole stream and nothing behind it. Answers 0 and how much was written; 1 when there is more
// of it than `*written`; 2 when it is no such stream.
int inflate_bytes(const unsigned char *bytes, size_t count, unsigned char *out, size_t *written);

#endif
