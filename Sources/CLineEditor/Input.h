#ifndef LE_INPUT_H
#define LE_INPUT_H

#include <stdbool.h>
#include <stddef.h>

/// Turns signals into bytes of a pipe, except those that the program was told to ignore.
bool le_signals_start(void);

/// Puts back what the signals did before.
void le_signals_stop(void);

/// Whether `signal` has arrived since it was last taken.
bool le_signals_take(int signal);

/// Whether a signal waits to be taken that ends the line.
bool le_signals_end_line(void);

/// Stops the program as Ctrl-Z does, and returns when it is continued.
void le_signals_suspend(void);

/// Reads keys and pastes in our way instead of readline's.
void le_input_start(void);

/// Returns what `poll` says of the terminal; 0 if only a signal came.
short le_wait_for_input(void);

/// At most `LE_LONGEST_LINE`, and less where a plain cut would leave half a character.
size_t le_capped(const char *text, size_t length);

/// Rings the bell and drops what is too much of the line being typed.
void le_cap_line(void);

#endif
