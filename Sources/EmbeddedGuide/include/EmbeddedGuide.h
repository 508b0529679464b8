/* The files of the built-in guide, inside the program.
 *
 * They are embedded by C's #embed, which costs nothing to compile: as Swift array literals they took a tenth of the
 * processor time of a clean release build. */
#ifndef PLIMSOLL_EMBEDDED_GUIDE_H
#define PLIMSOLL_EMBEDDED_GUIDE_H

#include <stddef.h>

/* A file that is compiled into the program. */
typedef struct {
  /* The name of the file, without its folder. */
  const char *name;
  /* Its bytes, not terminated. */
  const unsigned char *bytes;
  /* How many bytes they are. */
  size_t count;
} embedded_guide_file;

/* The comparison of the guide. */
embedded_guide_file embedded_guide_comparison(void);

/* How many measurement files there are. */
size_t embedded_guide_measurement_count(void);

/* The measurement file at an index, in the order of their names; without bytes where the index is out of bounds. */
embedded_guide_file embedded_guide_measurement(size_t index);

#endif
