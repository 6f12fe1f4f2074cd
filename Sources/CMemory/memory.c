#include "convoke_memory.h"

#ifdef __linux__
#include <malloc.h>
#endif

void convoke_return_memory(void) {
#ifdef __GLIBC__
    // Left alone, the library takes ever larger pieces from the heap, where they cannot be given back one by one.
    mallopt(M_MMAP_THRESHOLD, 1 << 19);
    mallopt(M_ARENA_MAX, 2);
#endif
}

void convoke_keep_memory_for_many(void) {
#ifdef __GLIBC__
    // What comes again and again, such as a list of all events, is not asked of the system each time.
    mallopt(M_MMAP_THRESHOLD, 1 << 22);
    mallopt(M_TRIM_THRESHOLD, 1 << 24);
    mallopt(M_ARENA_MAX, 8);
#endif
}
