#ifndef CONVOKE_MEMORY_H
#define CONVOKE_MEMORY_H

/// Makes the C library give large pieces of memory back to the system as soon as they are free, and keep so many stocks of
/// small ones. Without it a program that once held a large list stays as large, in holes that nothing fits into.
void convoke_return_memory(int stocks);

#endif
