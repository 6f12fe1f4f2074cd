#ifndef CONVOKE_SPAWN_H
#define CONVOKE_SPAWN_H

#include <sys/types.h>

/// Starts the program at `path` in `folder` (ours where NULL) with `in`, `out` and `err` as its three streams (/dev/null where
/// negative), and with no other file of ours, no signal blocked and a broken pipe that ends it, as programs expect. Gives 0 and
/// its identifier, or the number of the error.
int convoke_spawn(pid_t *identifier, const char *path, char *const arguments[], char *const environment[],
                  const char *folder, int in, int out, int err);

#endif
