#define _GNU_SOURCE
#include "Completion.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <wchar.h>
#include <wctype.h>

#include <readline/readline.h>

#include "CLineEditor.h"

static char **candidates;
static size_t candidate_count;

static size_t next_character(const char *text, wint_t *folded) {
  wchar_t character;
  size_t length = mbrtowc(&character, text, strlen(text), &(mbstate_t){ 0 });
  if (length == (size_t)-1 || length == (size_t)-2) {  // not UTF-8: a byte is itself
    *folded = (unsigned char)*text;
    return 1;
  }
  *folded = towlower((wint_t)character);
  return length;
}

/// How much of `left` also begins `right`, in bytes of `left`; `*in_right` is how much that is
/// there, as a capital and its small letter may differ in length.
static size_t shared_beginning(const char *left, const char *right, size_t *in_right) {
  size_t in_left = 0;
  *in_right = 0;
  while (left[in_left] && right[*in_right]) {
    wint_t a, b;
    size_t a_length = next_character(left + in_left, &a);
    size_t b_length = next_character(right + *in_right, &b);
    if (a != b) break;
    in_left += a_length;
    *in_right += b_length;
  }
  return in_left;
}

static bool begins_with(const char *candidate, const char *typed) {
  size_t in_typed;
  shared_beginning(candidate, typed, &in_typed);
  return typed[in_typed] == '\0';
}

/// As readline wants it: first what all have in common, then each, or only the one that there is.
static char **complete(const char *typed, int start, int end) {
  (void)start, (void)end;
  rl_attempted_completion_over = 1;
  rl_completion_append_character = '\0';

  char **matches = calloc(candidate_count + 2, sizeof *matches);
  if (!matches) return NULL;
  size_t count = 0, common = 0, in_other;
  for (size_t i = 0; i < candidate_count; i++) {
    if (!begins_with(candidates[i], typed)) continue;
    if (!(matches[count + 1] = strdup(candidates[i]))) break;
    size_t shared = shared_beginning(matches[1], candidates[i], &in_other);
    if (count++ == 0 || shared < common) common = shared;
  }
  matches[0] = count > 0 ? strndup(matches[1], common) : NULL;
  if (count == 1) {
    free(matches[1]);
    matches[1] = NULL;
  }
  if (matches[0]) return matches;
  free(matches);
  return NULL;
}

/// One a line, so that a screen reader reads a list and not columns.
static void show(char **matches, int count, int longest) {
  (void)longest;
  rl_crlf();
  le_end_style();
  for (int i = 1; i <= count; i++) fprintf(rl_outstream, "%s\n", matches[i]);
  rl_forced_update_display();
}

void le_completion_start(void) {
  rl_completer_word_break_characters = "";
  rl_attempted_completion_function = complete;
  rl_completion_display_matches_hook = show;
  rl_sort_completion_matches = 0;
}

void le_completion_stop(void) { le_set_candidates(NULL, 0); }

static bool is_plain(const char *text) {
  for (; *text; text++) {
    if ((unsigned char)*text < ' ' || *text == '\177') return false;
  }
  return true;
}

void le_set_candidates(const char *const *offered, size_t count) {
  for (size_t i = 0; i < candidate_count; i++) free(candidates[i]);
  free(candidates);
  candidate_count = 0;
  candidates = count > 0 ? calloc(count, sizeof *candidates) : NULL;
  if (!candidates) return;
  for (size_t i = 0; i < count; i++) {
    if (!offered[i] || !is_plain(offered[i])) continue;
    char *copy = strdup(offered[i]);
    if (copy) candidates[candidate_count++] = copy;
  }
}
