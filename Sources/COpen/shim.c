#include "COpen.h"

#include <dlfcn.h>
#include <stddef.h>

void *open_library(const char *library, const char *const *usual_names) {
    if (library) return dlopen(library, RTLD_NOW | RTLD_LOCAL);
    for (; *usual_names; usual_names++) {
        void *handle = dlopen(*usual_names, RTLD_NOW | RTLD_LOCAL);
        if (handle) return handle;
    }
    return NULL;
}
