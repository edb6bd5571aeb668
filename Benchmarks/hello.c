// The least that a program with line editing can do: start readline, show its prompt, take a line.

#include <stdio.h>
#include <stdlib.h>

#include <readline/readline.h>

int main(void) {
  char *line = readline("> ");
  free(line);
  return 0;
}
