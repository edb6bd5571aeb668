#ifndef LE_COMPLETION_H
#define LE_COMPLETION_H

/// Ends the colour or weight of what is typed, until the prompt is shown again.
void le_end_style(void);

/// Makes TAB offer the candidates, and nothing else: no file names, no words.
void le_completion_start(void);

/// Offers nothing, and gives the memory of the candidates back.
void le_completion_stop(void);

#endif
