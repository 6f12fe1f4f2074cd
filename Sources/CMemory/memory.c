#include "convoke_memory.h"

#ifdef __linux__
#include <malloc.h>
#endif

void convoke_return_memory(int stocks) {
#ifdef __GLIBC__
    // Left alone, the library takes ever larger pieces from the heap, where they cannot be given back one by one.
    mallopt(M_MMAP_THRESHOLD, 1 << 19);
    mallopt(M_ARENA_MAX, stocks);
#else
    (void)stocks;
#endif
}
