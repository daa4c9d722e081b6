/*
 * Runs before the runtime, in the only moment that shows how the caller left this process: the runtime ignores SIGPIPE, takes signals over, raises the limit of open files.
 * What was found is kept in PYTOOL_START for the launcher, as "<process id> <ignored signals, hexadecimal> <soft limit of open files>".
 */
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <unistd.h>

#define LAST_SIGNAL 64

static void open_standard_descriptors(void)
{
    int descriptor;
    for (descriptor = 0; descriptor <= 2; descriptor++)
    {
        /* A file that became descriptor 2 would get every message. Closed again where a child is started: it was the caller's wish. */
        if (fcntl(descriptor, F_GETFD) == -1 && errno == EBADF)
        {
            (void)open("/dev/null", O_RDWR | O_CLOEXEC);
        }
    }
}

static unsigned long long ignored_signals(void)
{
    unsigned long long found = 0;
    struct sigaction action;
    int number;
    for (number = 1; number <= LAST_SIGNAL; number++)
    {
        if (sigaction(number, NULL, &action) == 0 && action.sa_handler == SIG_IGN)
        {
            found |= 1ULL << (number - 1);
        }
    }

    return found;
}

__attribute__((constructor)) static void keep_start(void)
{
    struct rlimit files;
    char text[96];
    open_standard_descriptors();
    if (getrlimit(RLIMIT_NOFILE, &files) != 0)
    {
        return;
    }

    (void)snprintf(text, sizeof text, "%ld %llx %llu", (long)getpid(), ignored_signals(), (unsigned long long)files.rlim_cur);
    (void)setenv("PYTOOL_START", text, 1);
}
