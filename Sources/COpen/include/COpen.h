// Libraries that are looked for when they are wanted and never linked: a machine without one can do everything but what
// it is for.

#ifndef COPEN_H
#define COPEN_H

// Opens the library that is named, or the first of its usual names (the last is NULL) when `library` is NULL; answers
// NULL where there is none. Opening again what is open already gives the same handle; it is never closed, so nothing is
// loaded twice.
void *open_library(const char *library, const char *const *usual_names);

#endif
