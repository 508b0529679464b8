#include "library.h"

#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <libxml/xmlIO.h>
#include <pthread.h>
#include <string.h>

static pthread_once_t once = PTHREAD_ONCE_INIT;
static xmlExternalEntityLoader system_loader;
static _Thread_local bool loading_allowed;

// A foreign document is parsed with options that load nothing; this is the second lock on the same door.
static xmlParserInputPtr load_when_allowed(const char *url, const char *identifier,
                                           xmlParserCtxtPtr context) {
  if (!loading_allowed) return NULL;
  return system_loader(url, identifier, context);
}

static void make_ready(void) {
  xmlInitParser();
  // Catalogs named inside a document are never followed.
  xmlCatalogSetDefaults(XML_CATA_ALLOW_GLOBAL);
  xmlInitializeCatalog();
  system_loader = xmlGetExternalEntityLoader();
  xmlSetExternalEntityLoader(load_when_allowed);
}

void xs_library_ready(void) { pthread_once(&once, make_ready); }

void xs_library_allow_loading(bool allowed) { loading_allowed = allowed; }
