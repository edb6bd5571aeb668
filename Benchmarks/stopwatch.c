// Runs a command once and writes what it took: nanoseconds, then peak memory in bytes.
//
//   stopwatch run FILE COMMAND...     start to exit, with standard output in FILE
//   stopwatch prompt COMMAND...       start to the first "> " in a terminal of its own
//   stopwatch lines FILE COMMAND...   a line of FILE in, a line out: what 99 of 100 take at most
//
// It is small itself, since the peak memory that the system reports for a process begins with that
// of the process which started it. Ends with 1 if the command did not end well.

#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pty.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static const int patience = 10000; // milliseconds without any output

static long long now(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000000000LL + time.tv_nsec;
}

static void fail(const char *what) {
  fprintf(stderr, "stopwatch: %s: %s\n", what, strerror(errno));
  exit(1);
}

static void become(char **command) {
  execvp(command[0], command);
  fprintf(stderr, "stopwatch: %s: %s\n", command[0], strerror(errno));
  _exit(127);
}

static struct rusage await(pid_t child) {
  int status;
  struct rusage usage;
  if (wait4(child, &status, 0, &usage) < 0) fail("wait");
  if (!WIFEXITED(status) || WEXITSTATUS(status) != 0) {
    fprintf(stderr, "stopwatch: the command ended with status %d\n",
            WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status));
    exit(1);
  }
  return usage;
}

static void report(long long duration, struct rusage usage) {
  printf("%lld %lld\n", duration, usage.ru_maxrss * 1024LL);
}

static void run(const char *file, char **command) {
  int output = open(file, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0644);
  if (output < 0) fail(file);
  long long start = now();
  pid_t child = vfork();
  if (child < 0) fail("fork");
  if (child == 0) {
    dup2(output, STDOUT_FILENO);
    become(command);
  }
  struct rusage usage = await(child);
  report(now() - start, usage);
}

// Reads until a prompt has come, which a style for what is typed may follow; 0 if none comes.
static int sees_prompt(int terminal) {
  // What came last, with the end of what came before it.
  char text[4096 + 2] = "";
  size_t kept = 0;
  struct pollfd ready = {.fd = terminal, .events = POLLIN};
  while (poll(&ready, 1, patience) > 0) {
    ssize_t count = read(terminal, text + kept, 4096);
    if (count <= 0) return 0;
    size_t length = kept + (size_t)count;
    if (memmem(text, length, "> ", 2)) return 1;
    text[0] = text[length - 1];
    kept = 1;
  }
  return 0;
}

static void prompt(char **command) {
  struct winsize size = {.ws_row = 24, .ws_col = 80};
  int terminal;
  long long start = now();
  pid_t child = forkpty(&terminal, NULL, NULL, &size);
  if (child < 0) fail("fork");
  if (child == 0) become(command);
  int is_seen = sees_prompt(terminal);
  long long duration = now() - start;
  if (!is_seen) {
    fprintf(stderr, "stopwatch: no prompt\n");
    exit(1);
  }
  // Ctrl-D: the end of the input.
  if (write(terminal, "\004", 1) != 1) fail("terminal");
  char rest[4096];
  while (read(terminal, rest, sizeof rest) > 0) continue;
  report(duration, await(child));
}

static int compare(const void *one, const void *other) {
  long long a = *(const long long *)one, b = *(const long long *)other;
  return a < b ? -1 : a > b;
}

static void lines(const char *file, char **command) {
  FILE *script = fopen(file, "re");
  if (!script) fail(file);
  int in[2], out[2];
  if (pipe(in) || pipe(out)) fail("pipe");
  pid_t child = fork();
  if (child < 0) fail("fork");
  if (child == 0) {
    dup2(in[0], STDIN_FILENO);
    dup2(out[1], STDOUT_FILENO);
    close(in[0]), close(in[1]), close(out[0]), close(out[1]);
    become(command);
  }
  close(in[0]), close(out[1]);
  static long long taken[1 << 20];
  size_t count = 0, size = 0;
  char *line = NULL;
  char reply[1 << 16];
  ssize_t length;
  while ((length = getline(&line, &size, script)) > 0 && count < sizeof taken / sizeof *taken) {
    long long start = now();
    if (write(in[1], line, length) != length) fail("write");
    ssize_t got;
    do {
      got = read(out[0], reply, sizeof reply);
      if (got <= 0) fail("no reply");
    } while (reply[got - 1] != '\n');
    taken[count++] = now() - start;
  }
  close(in[1]);
  if (!count) fail("no lines");
  // The first line also waits for the command to start.
  qsort(taken + 1, count - 1, sizeof *taken, compare);
  report(taken[1 + (count - 1) * 99 / 100], await(child));
}

int main(int count, char **arguments) {
  if (count >= 4 && strcmp(arguments[1], "run") == 0) {
    run(arguments[2], arguments + 3);
  } else if (count >= 3 && strcmp(arguments[1], "prompt") == 0) {
    prompt(arguments + 2);
  } else if (count >= 4 && strcmp(arguments[1], "lines") == 0) {
    lines(arguments[2], arguments + 3);
  } else {
    fprintf(stderr, "usage: stopwatch run|lines FILE COMMAND... | stopwatch prompt COMMAND...\n");
    return 1;
  }
  return 0;
}
