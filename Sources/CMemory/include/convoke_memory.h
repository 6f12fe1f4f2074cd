#ifndef CONVOKE_MEMORY_H
#define CONVOKE_MEMORY_H

/// Makes the C library give large pieces of memory back to the system as soon as they are free, and keep few stocks of small
/// ones. Without it a program that once held a large list stays as large, in holes that nothing fits into.
void convoke_return_memory(void);

/// Makes it keep some megabytes at hand, and so many stocks of small pieces that threads do not wait for each other.
void convoke_keep_memory_for_many(void);

#endif
