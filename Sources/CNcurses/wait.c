// Waiting on several descriptors with a deadline in nanoseconds, and counters that wake a waiting thread.

#include "CNcurses.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <time.h>

enum { WAITED_MAX = 16 };

int terminal_wake_descriptor(void) {
    return eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK);
}

int terminal_wait(const int32_t *descriptors, int16_t *found, int count, int64_t nanoseconds) {
    struct pollfd entries[WAITED_MAX];
    if (count > WAITED_MAX) count = WAITED_MAX;
    for (int i = 0; i < count; i++) entries[i] = (struct pollfd){.fd = descriptors[i], .events = POLLIN};
    struct timespec time = {.tv_sec = nanoseconds / 1000000000, .tv_nsec = nanoseconds % 1000000000};
    int result = ppoll(entries, (nfds_t)count, nanoseconds < 0 ? NULL : &time, NULL);
    for (int i = 0; i < count; i++) found[i] = result > 0 ? entries[i].revents : 0;
    return result;
}
