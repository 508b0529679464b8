#include "EmbeddedCatalogues.h"

/* #embed is of C23; clang takes it in every dialect, and says so. */
#pragma clang diagnostic ignored "-Wc23-extensions"

static const unsigned char ko[] = {
#embed "ko.po"
};

static const unsigned char help_ko[] = {
#embed "help.ko.po"
};

embedded_catalogue embedded_catalogue_ko(void) {
  embedded_catalogue catalogue = {ko, sizeof ko};
  return catalogue;
}

embedded_catalogue embedded_catalogue_help_ko(void) {
  embedded_catalogue catalogue = {help_ko, sizeof help_ko};
  return catalogue;
}
