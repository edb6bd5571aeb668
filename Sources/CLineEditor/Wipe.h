#ifndef LE_WIPE_H
#define LE_WIPE_H

#include <stddef.h>

/// A volatile pointer, so that no compiler finds the writing useless.
static inline void wipe(char *text, size_t length) {
  for (volatile char *byte = text; length > 0; length--) *byte++ = 0;
}

#endif
