/* Loaded before the C library (LD_PRELOAD): of all calls that write below $REFUSE_BELOW, the one numbered $REFUSE_AT is refused with the error $REFUSE_WITH, as a disk or a quota would.
   Every later write is refused too, unless the error is EIO (5), which passes. The file $REFUSE_NOTE says that a call was refused. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

static atomic_int calls;

static int refused(const char *path) {
    const char *below = getenv("REFUSE_BELOW");
    if (!below || !path || strncmp(path, below, strlen(below)) != 0) return 0;
    int call = atomic_fetch_add(&calls, 1) + 1, at = atoi(getenv("REFUSE_AT")), with = atoi(getenv("REFUSE_WITH"));
    if (with == EIO ? call != at : call < at) return 0;
    fclose(fopen(getenv("REFUSE_NOTE"), "w"));
    errno = with;
    return 1;
}

static int refused_handle(int handle) {
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", handle);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length <= 0) return 0;
    path[length] = 0;
    return refused(path);
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

ssize_t write(int handle, const void *bytes, size_t length) { return refused_handle(handle) ? -1 : NEXT(write)(handle, bytes, length); }
ssize_t pwrite(int handle, const void *bytes, size_t length, off_t at) { return refused_handle(handle) ? -1 : NEXT(pwrite)(handle, bytes, length, at); }
ssize_t pwrite64(int handle, const void *bytes, size_t length, off64_t at) { return refused_handle(handle) ? -1 : NEXT(pwrite64)(handle, bytes, length, at); }
ssize_t pwritev(int handle, const struct iovec *pieces, int count, off_t at) { return refused_handle(handle) ? -1 : NEXT(pwritev)(handle, pieces, count, at); }
int mkdir(const char *path, mode_t mode) { return refused(path) ? -1 : NEXT(mkdir)(path, mode); }
int rename(const char *from, const char *to) { return refused(to) ? -1 : NEXT(rename)(from, to); }

int open(const char *path, int flags, ...) {
    mode_t mode = 0;
    if (flags & O_CREAT) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); if (refused(path)) return -1; }
    return NEXT(open)(path, flags, mode);
}

int open64(const char *path, int flags, ...) {
    mode_t mode = 0;
    if (flags & O_CREAT) { va_list rest; va_start(rest, flags); mode = va_arg(rest, mode_t); va_end(rest); if (refused(path)) return -1; }
    return NEXT(open64)(path, flags, mode);
}
