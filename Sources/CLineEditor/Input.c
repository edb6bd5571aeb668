#define _GNU_SOURCE
#include "Input.h"

#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <unistd.h>

#include <readline/readline.h>

#include "CLineEditor.h"
#include "Wipe.h"

// MARK: - Signals

enum { WATCHED = 7, ENDING = 4 };

// The first four end the line that is being typed.
static const int watched[WATCHED] = {
  SIGHUP, SIGTERM, SIGQUIT, SIGINT, SIGTSTP, SIGCONT, SIGWINCH,
};
static struct sigaction before[WATCHED];
static bool arrived[WATCHED];
static volatile sig_atomic_t read_end = -1, write_end = -1;

static void note(int signal) {
  int error = errno;
  unsigned char byte = (unsigned char)signal;
  if (write(write_end, &byte, 1) < 0) {
    // The pipe is full of signals that nobody has read: one more says nothing new.
  }
  errno = error;
}

static bool open_pipe(void) {
  int ends[2];
  if (pipe(ends) != 0) return false;
  for (int i = 0; i < 2; i++) {
    fcntl(ends[i], F_SETFD, FD_CLOEXEC);
    fcntl(ends[i], F_SETFL, O_NONBLOCK);
  }
  read_end = ends[0];
  write_end = ends[1];
  return true;
}

bool le_signals_start(void) {
  if (!open_pipe()) return false;
  struct sigaction ours = { .sa_handler = note, .sa_flags = SA_RESTART };
  sigemptyset(&ours.sa_mask);
  for (int i = 0; i < WATCHED; i++) {
    arrived[i] = false;
    sigaction(watched[i], NULL, &before[i]);
    if (before[i].sa_handler != SIG_IGN) sigaction(watched[i], &ours, NULL);
  }
  return true;
}

void le_signals_stop(void) {
  for (int i = 0; i < WATCHED; i++) sigaction(watched[i], &before[i], NULL);
  close(write_end);
  close(read_end);
  read_end = write_end = -1;
}

static void collect(void) {
  unsigned char byte;
  while (read(read_end, &byte, 1) == 1) {
    for (int i = 0; i < WATCHED; i++) arrived[i] |= watched[i] == byte;
  }
}

bool le_signals_take(int signal) {
  collect();
  for (int i = 0; i < WATCHED; i++) {
    if (watched[i] == signal && arrived[i]) {
      arrived[i] = false;
      return true;
    }
  }
  return false;
}

bool le_signals_end_line(void) {
  collect();
  for (int i = 0; i < ENDING; i++) {
    if (arrived[i]) return true;
  }
  return false;
}

void le_signals_suspend(void) {
  struct sigaction ours, standard = { .sa_handler = SIG_DFL };
  sigemptyset(&standard.sa_mask);
  sigaction(SIGTSTP, &standard, &ours);
  raise(SIGTSTP);
  sigaction(SIGTSTP, &ours, NULL);
}

// MARK: - Keys and pastes

short le_wait_for_input(void) {
  struct pollfd sources[] = {
    { .fd = STDIN_FILENO, .events = POLLIN },
    { .fd = read_end, .events = POLLIN },
  };
  if (poll(sources, 2, -1) < 0) return errno == EINTR ? 0 : POLLNVAL;
  return sources[0].revents;
}

/// As readline's own, but a signal that ends the line also ends a paste that never does.
static int read_byte(FILE *stream) {
  (void)stream;
  for (;;) {
    if (le_wait_for_input() == 0) {
      if (le_signals_end_line()) return EOF;
      continue;
    }
    unsigned char byte;
    ssize_t count = read(STDIN_FILENO, &byte, 1);
    if (count == 1) return byte;
    if (count == 0 || (errno != EINTR && errno != EAGAIN)) return EOF;
  }
}

#define PASTE_BEGIN "\033[200~"
#define PASTE_END "\033[201~"

/// As readline's own, which keeps a paste of any size, and reads past its memory if the terminal
/// goes away in the middle.
static int insert_paste(int count, int key) {
  (void)count, (void)key;
  enum { END_LENGTH = sizeof PASTE_END - 1, ROOM = LE_LONGEST_LINE + END_LENGTH };
  char text[ROOM + 1];
  size_t total = 0, matched = 0;
  int byte;
  while (matched < END_LENGTH && (byte = rl_read_key()) >= 0) {
    matched = byte == PASTE_END[matched] ? matched + 1 : byte == PASTE_END[0];
    if (byte == '\0') continue;
    if (total < ROOM) text[total] = byte == '\r' ? '\n' : (char)byte;
    total++;
  }
  total -= matched;
  text[total < ROOM ? total : ROOM] = '\0';
  rl_insert_text(text);
  wipe(text, sizeof text);
  return 0;
}

size_t le_capped(const char *text, size_t length) {
  if (length <= LE_LONGEST_LINE) return length;
  length = LE_LONGEST_LINE;
  while (length > 0 && ((unsigned char)text[length] & 0xC0) == 0x80) length--;
  return length;
}

void le_cap_line(void) {
  int length = (int)le_capped(rl_line_buffer, (size_t)rl_end);
  if (length == rl_end) return;
  rl_delete_text(length, rl_end);
  if (rl_point > length) rl_point = length;
  rl_ding();
  rl_redisplay();
}

void le_input_start(void) {
  rl_getc_function = read_byte;
  rl_bind_keyseq_in_map(PASTE_BEGIN, insert_paste, emacs_standard_keymap);
  rl_bind_keyseq_in_map(PASTE_BEGIN, insert_paste, vi_insertion_keymap);
}
