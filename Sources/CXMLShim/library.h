// What the shim's own files share.
#ifndef XS_LIBRARY_H
#define XS_LIBRARY_H

#include <libxml/tree.h>
#include <libxml/valid.h>
#include <libxml/xmlerror.h>

#include "CXMLShim.h"

struct xs_dtd {
  xmlDocPtr document;  // owns the DTD and the dictionary its names are in
  xmlDtdPtr subset;
  char *public_identifier;
  char *system_identifier;
};

// libxml2 2.12 made the error that a handler receives const.
#if LIBXML_VERSION >= 21200
typedef const xmlError *xs_error;
#else
typedef xmlErrorPtr xs_error;
#endif

// Readies libxml2 once for all threads, and shuts its entity loader.
void xs_library_ready(void);

// The entity loader of libxml2 belongs to the whole process. It is shut, save while this thread loads a DTD.
void xs_library_allow_loading(bool allowed);

// Whether the DTD demands an attribute of an element or gives it one: kept with its declaration when loaded.
static inline bool xs_element_has_attribute_duties(xmlElementPtr element) {
  return element->_private != NULL;
}

#endif
