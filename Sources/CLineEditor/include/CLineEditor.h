/// GNU readline for a program that asks one question at a time.
///
/// Swift 6 refuses readline's own header: its variables are shared mutable globals, and some of
/// what it needs are macros. All of that stays in the C files; nothing here changes but by a call.
///
/// One terminal, one thread: call everything from the same thread (in Swift, the main actor).
#ifndef CLINEEDITOR_H
#define CLINEEDITOR_H

#include <stdbool.h>
#include <stddef.h>

#if defined(__clang__)
#pragma clang diagnostic push
#pragma clang diagnostic ignored "-Wnullability-extension"
#pragma clang assume_nonnull begin
#define LE_CASE(name) __attribute__((swift_name(#name)))
#define LE_CLOSED __attribute__((enum_extensibility(closed)))
#else
#define LE_CASE(name)
#define LE_CLOSED
#define _Nullable
#endif

/// How asking for a line ended.
typedef enum LE_CLOSED le_kind {
  /// The person pressed Enter; only now is there a text.
  LE_LINE LE_CASE(line),
  /// Ctrl-D on an empty line.
  LE_END LE_CASE(end),
  /// Ctrl-C; what was typed is gone, and the question may be asked again.
  LE_INTERRUPTED LE_CASE(interrupted),
  /// SIGHUP (also when the terminal is gone), SIGTERM or SIGQUIT: save and leave.
  LE_TERMINATED LE_CASE(terminated),
  /// Not started, or the input cannot be waited for.
  LE_ERROR LE_CASE(error),
} le_kind;

/// What came of a question.
typedef struct le_result {
  le_kind kind;
  /// Of LE_INTERRUPTED and LE_TERMINATED, else 0.
  int signal;
  /// Of LE_LINE, else null; for `le_free`. At most `LE_LONGEST_LINE` bytes, as typed: it may hold
  /// control characters and invalid UTF-8, and a paste of several lines holds their newlines.
  char *_Nullable text;
} le_result;

/// In bytes; more than that rings the bell and is dropped.
#define LE_LONGEST_LINE 8192

/// Stand around a colour sequence in a prompt, which takes no column of the line.
#define LE_UNSEEN_BEGIN "\001"
#define LE_UNSEEN_END "\002"

/// Takes over the signals and reads the person's inputrc, where `program_name` can stand in an
/// `$if`; false if standard input or output is not a terminal.
///
/// In a locale without UTF-8 it sets `LC_ALL` in the environment.
bool le_start(const char *program_name);

/// Copies what TAB completes: whole lines, matched by their beginning in either case, shown one a
/// line in this order.
///
/// Null elements and those with control characters are left out.
void le_set_candidates(const char *_Nullable const *_Nullable candidates, size_t count);

/// Asks, and returns as soon as there is a line or a reason why there is none, with the cursor on a
/// fresh line and the terminal as it was.
///
/// A signal that came since the last call is answered now. Flush standard output first.
le_result le_read_line(const char *prompt, const char *_Nullable initial_text);

/// Overwrites a result's text with zeroes, then gives its memory back.
void le_free(char *_Nullable text);

/// Offers a line again on the up arrow, in memory only; not an empty one, nor the last one twice.
void le_remember(const char *text);

/// Overwrites every remembered line, and the line last typed, with zeroes.
///
/// What was cut with Ctrl-K or Ctrl-W, and parts of what stood on the screen, stay in the memory of
/// readline and of standard output until something else is written there.
void le_forget_all(void);

/// Gives the signals back and forgets everything; harmless if not started.
void le_stop(void);

/// Of the readline that is linked, such as "8.2".
const char *le_version(void);

/// Asks the terminal now, and leaves `columns` alone if it does not know; works before `le_start`.
bool le_terminal_width(int *columns);

/// The same for the number of lines.
bool le_terminal_height(int *rows);

#if defined(__clang__)
#pragma clang assume_nonnull end
#pragma clang diagnostic pop
#endif

#endif
