// Runs a program and tells what it used. A program's peak memory is never told as less than that of the
// process which started it, so a small one starts it.
// build: clang -O2 launch.c -o launch
// usage: ./launch DESCRIPTOR PROGRAM ARGUMENT...
//   writes to the descriptor a line with the program's process id, and at its end a line with its wait
//   status, start and end (seconds of the monotonic clock), processor seconds and peak resident KiB
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>
#include <fcntl.h>

static double now(void) {
  struct timespec t;
  clock_gettime(CLOCK_MONOTONIC, &t);
  return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}
static double seconds(struct timeval t) { return (double)t.tv_sec + 1e-6 * (double)t.tv_usec; }

int main(int argc, char **argv) {
  if (argc < 3) { fprintf(stderr, "usage: launch DESCRIPTOR PROGRAM ARGUMENT...\n"); return 2; }
  int descriptor = atoi(argv[1]);
  fcntl(descriptor, F_SETFD, FD_CLOEXEC);
  double start = now();
  pid_t child = fork();
  if (child < 0) { perror("fork"); return 1; }
  if (child == 0) { execvp(argv[2], argv + 2); perror(argv[2]); _exit(127); }
  dprintf(descriptor, "%d\n", (int)child);
  int status;
  struct rusage usage;
  if (wait4(child, &status, 0, &usage) < 0) { perror("wait4"); return 1; }
  double end = now();
  dprintf(descriptor, "%d %.9f %.9f %.6f %ld\n", status, start, end, seconds(usage.ru_utime) + seconds(usage.ru_stime), usage.ru_maxrss);
  return 0;
}
