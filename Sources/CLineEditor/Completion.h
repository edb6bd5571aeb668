#ifndef LE_COMPLETION_H
#define LE_COMPLETION_H

/// Makes TAB offer the candidates, and nothing else: no file names, no words.
void le_completion_start(void);

/// Offers nothing, and gives the memory of the candidates back.
void le_completion_stop(void);

#endif
