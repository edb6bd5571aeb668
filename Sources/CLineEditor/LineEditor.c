#define _GNU_SOURCE
#include "CLineEditor.h"

#include <langinfo.h>
#include <locale.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <termios.h>
#include <unistd.h>

#include <readline/history.h>
#include <readline/readline.h>

#include "Completion.h"
#include "Input.h"
#include "Wipe.h"

static bool started;

/// What readline's call back leaves for the loop that waits for it.
static struct {
  bool finished;
  char *text;
} line;

static void wipe_typed_line(void) {
  if (rl_line_buffer) wipe(rl_line_buffer, strlen(rl_line_buffer));
}

// MARK: - Style

/// Whether the prompt leaves a colour or weight behind for what is typed.
static bool styled;

void le_end_style(void) {
  if (!styled) return;
  fputs("\033[0m", rl_outstream);
  fflush(rl_outstream);
}

// MARK: - Starting and stopping

/// readline asks the environment for the locale itself, so the environment is what must change.
static void speak_utf8(void) {
  static const char *const locales[] = { "C.UTF-8", "en_US.UTF-8" };
  setlocale(LC_CTYPE, "");
  for (size_t i = 0; i < 2 && strcmp(nl_langinfo(CODESET), "UTF-8") != 0; i++) {
    if (setlocale(LC_CTYPE, locales[i])) setenv("LC_ALL", locales[i], 1);
  }
}

/// Said before `rl_initialize` reads the person's inputrc, which has the last word.
static void set_defaults(void) {
  rl_variable_bind("enable-bracketed-paste", "on");
  rl_variable_bind("enable-active-region", "off");
  rl_variable_bind("show-all-if-ambiguous", "on");
  rl_variable_bind("completion-ignore-case", "on");
}

static bool in_background(void) {
  pid_t foreground = tcgetpgrp(STDIN_FILENO);
  return foreground > 0 && foreground != getpgrp();
}

/// Without the newline that readline adds after an end of input, on some terminals and for ever;
/// and not if it is the shell's terminal now.
static void restore_terminal(void) {
  rl_eof_found = 0;
  if (!in_background()) rl_deprep_terminal();
}

bool le_start(const char *program_name) {
  if (started) return true;
  if (!isatty(STDIN_FILENO) || !isatty(STDOUT_FILENO)) return false;
  if (!le_signals_start()) return false;
  started = true;
  speak_utf8();
  rl_readline_name = strdup(program_name);
  rl_catch_signals = 0;
  rl_catch_sigwinch = 0;
  rl_change_environment = 0;  // else COLUMNS is set, and wrong once the window changes
  rl_deprep_term_function = restore_terminal;
  set_defaults();
  le_input_start();
  le_completion_start();
  rl_initialize();
  return true;
}

void le_stop(void) {
  if (!started) return;
  started = false;
  restore_terminal();
  le_forget_all();
  le_completion_stop();
  le_signals_stop();
}

const char *le_version(void) { return rl_library_version; }

bool le_terminal_width(int *columns) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_col == 0) return false;
  *columns = size.ws_col;
  return true;
}

bool le_terminal_height(int *rows) {
  struct winsize size;
  if (ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) != 0 || size.ws_row == 0) return false;
  *rows = size.ws_row;
  return true;
}

// MARK: - Reading a line

static void start_fresh_line(void) {
  fputc('\n', rl_outstream);
  fflush(rl_outstream);
}

static void finish(char *text) {
  rl_callback_handler_remove();  // first, or the prompt is printed again
  le_end_style();
  wipe_typed_line();
  line.finished = true;
  line.text = text;
  if (!text) {
    start_fresh_line();
    return;
  }
  size_t length = strlen(text), kept = le_capped(text, length);
  wipe(text + kept, length - kept);
}

static le_result abandon_line(le_kind kind, int signal) {
  sigset_t background_output, before;
  sigemptyset(&background_output);
  sigaddset(&background_output, SIGTTOU);
  sigprocmask(SIG_BLOCK, &background_output, &before);  // or `kill` of a stopped job only stops it
  rl_free_line_state();
  rl_callback_sigcleanup();
  rl_echo_signal_char(signal);
  rl_cleanup_after_signal();
  rl_callback_handler_remove();
  le_end_style();
  wipe_typed_line();
  start_fresh_line();
  sigprocmask(SIG_SETMASK, &before, NULL);
  return (le_result){ .kind = kind, .signal = signal };
}

/// Lets the kernel stop us until then, or readline would take the shell's own raw settings for the
/// ones to go back to.
static void wait_for_foreground(void) { tcdrain(STDIN_FILENO); }

static void suspend(void) {
  rl_echo_signal_char(SIGTSTP);
  rl_cleanup_after_signal();
  le_end_style();
  le_signals_suspend();
  if (le_signals_end_line()) return;
  wait_for_foreground();
  rl_reset_after_signal();
  le_signals_take(SIGCONT);
  le_signals_take(SIGWINCH);
  rl_reset_screen_size();
  rl_forced_update_display();
}

/// After a stop that we were not asked about: the shell may have changed the terminal.
static void redraw(void) {
  wait_for_foreground();
  restore_terminal();
  rl_reset_after_signal();
  fputc('\r', rl_outstream);
  rl_reset_screen_size();
  rl_forced_update_display();
}

static le_result wait_for_line(void) {
  static const int terminating[] = { SIGHUP, SIGTERM, SIGQUIT };
  while (!line.finished) {
    for (size_t i = 0; i < sizeof terminating / sizeof *terminating; i++) {
      if (le_signals_take(terminating[i])) return abandon_line(LE_TERMINATED, terminating[i]);
    }
    if (le_signals_take(SIGINT)) return abandon_line(LE_INTERRUPTED, SIGINT);
    if (le_signals_take(SIGTSTP)) {
      suspend();
      continue;
    }
    if (le_signals_take(SIGCONT)) redraw();
    if (le_signals_take(SIGWINCH)) rl_resize_terminal();

    short input = le_wait_for_input();
    if (input & POLLNVAL) return abandon_line(LE_ERROR, 0);
    if (input & (POLLHUP | POLLERR)) return abandon_line(LE_TERMINATED, SIGHUP);
    if (input & POLLIN) rl_callback_read_char();
    if (!line.finished) le_cap_line();
  }
  if (line.text) return (le_result){ .kind = LE_LINE, .text = line.text };
  struct termios settings;
  bool gone = tcgetattr(STDIN_FILENO, &settings) != 0;
  if (gone) return (le_result){ .kind = LE_TERMINATED, .signal = SIGHUP };
  return (le_result){ .kind = LE_END };
}

le_result le_read_line(const char *prompt, const char *initial_text) {
  if (!started) return (le_result){ .kind = LE_ERROR };
  styled = strchr(prompt, '\033') != NULL;
  line.finished = false;
  line.text = NULL;
  wait_for_foreground();
  rl_reset_screen_size();
  rl_callback_handler_install(prompt, finish);
  if (initial_text && *initial_text) {
    rl_insert_text(initial_text);
    rl_redisplay();
  }
  return wait_for_line();
}

void le_free(char *text) {
  if (text) wipe(text, strlen(text));
  free(text);
}

// MARK: - History

void le_remember(const char *text) {
  HIST_ENTRY *last = history_length > 0 ? history_get(history_base + history_length - 1) : NULL;
  if (*text && !(last && strcmp(last->line, text) == 0)) add_history(text);
}

void le_forget_all(void) {
  HIST_ENTRY **entries = history_list();
  for (int i = 0; i < history_length; i++) {
    wipe(entries[i]->line, strlen(entries[i]->line));
    for (UNDO_LIST *undo = (UNDO_LIST *)entries[i]->data; undo; undo = undo->next) {
      if (undo->text) wipe(undo->text, strlen(undo->text));
    }
  }
  rl_clear_history();
  wipe_typed_line();
}
