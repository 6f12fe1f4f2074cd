#define _GNU_SOURCE
#include "convoke_spawn.h"

#include <fcntl.h>
#include <signal.h>
#include <spawn.h>

static int prepare(posix_spawn_file_actions_t *actions, posix_spawnattr_t *attributes, const char *folder, int in,
                   int out, int err) {
    int fault = 0;
    const int streams[] = {in, out, err};
    for (int stream = 0; stream < 3 && !fault; stream++)
        fault = streams[stream] < 0 ? posix_spawn_file_actions_addopen(actions, stream, "/dev/null", O_RDWR, 0)
                                    : posix_spawn_file_actions_adddup2(actions, streams[stream], stream);
    if (!fault && folder) fault = posix_spawn_file_actions_addchdir_np(actions, folder);

    short flags = POSIX_SPAWN_SETSIGMASK | POSIX_SPAWN_SETSIGDEF;
#ifdef __APPLE__
    flags |= POSIX_SPAWN_CLOEXEC_DEFAULT;
#else
    if (!fault) fault = posix_spawn_file_actions_addclosefrom_np(actions, 3);
#endif
    sigset_t none, usual;
    sigemptyset(&none);
    sigemptyset(&usual);
    sigaddset(&usual, SIGPIPE);
    if (!fault) fault = posix_spawnattr_setsigmask(attributes, &none);
    if (!fault) fault = posix_spawnattr_setsigdefault(attributes, &usual);
    if (!fault) fault = posix_spawnattr_setflags(attributes, flags);
    return fault;
}

int convoke_spawn(pid_t *identifier, const char *path, char *const arguments[], char *const environment[],
                  const char *folder, int in, int out, int err) {
    posix_spawn_file_actions_t actions;
    posix_spawnattr_t attributes;
    int fault = posix_spawn_file_actions_init(&actions);
    if (fault) return fault;
    fault = posix_spawnattr_init(&attributes);
    if (!fault) {
        fault = prepare(&actions, &attributes, folder, in, out, err);
        if (!fault) fault = posix_spawn(identifier, path, &actions, &attributes, arguments, environment);
        posix_spawnattr_destroy(&attributes);
    }
    posix_spawn_file_actions_destroy(&actions);
    return fault;
}
