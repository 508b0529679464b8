/* The catalogues of what the program says in other languages than English, inside the program.
 *
 * They are embedded by C's #embed, which costs nothing to compile: as Swift array literals they were a minute of each
 * clean build, in which every other module waited for them. */
#ifndef PLIMSOLL_EMBEDDED_CATALOGUES_H
#define PLIMSOLL_EMBEDDED_CATALOGUES_H

#include <stddef.h>

/* A catalogue of gettext's form, in UTF-8. */
typedef struct {
  /* Its bytes, not terminated. */
  const unsigned char *bytes;
  /* How many bytes they are. */
  size_t count;
} embedded_catalogue;

/* The Korean words of messages. */
embedded_catalogue embedded_catalogue_ko(void);

/* The Korean words of the program's help. */
embedded_catalogue embedded_catalogue_help_ko(void);

#endif
