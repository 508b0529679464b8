#include <libxml/catalog.h>
#include <libxml/parser.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "library.h"

// Keeps the first error: what follows it is mostly its consequence.
struct first_error {
  char *text;
  size_t capacity;
};

static void keep_first(void *data, xs_error error) {
  struct first_error *first = data;
  if (first->text[0] != 0 || error == NULL || error->level < XML_ERR_ERROR) return;
  snprintf(first->text, first->capacity, "%s:%d: %s", error->file != NULL ? error->file : "-", error->line,
           error->message != NULL ? error->message : "unknown error");
  size_t length = strlen(first->text);
  while (length > 0 && first->text[length - 1] == '\n') first->text[--length] = 0;
}

// The document that stands for "this DTD and nothing else".
static xmlDocPtr read_holder(xmlParserCtxtPtr context, const char *public_identifier, const char *url) {
  int count = snprintf(NULL, 0, "<!DOCTYPE html PUBLIC \"%s\" \"%s\"><html/>", public_identifier, url);
  if (count < 0) return NULL;
  char *text = malloc((size_t)count + 1);
  if (text == NULL) return NULL;
  snprintf(text, (size_t)count + 1, "<!DOCTYPE html PUBLIC \"%s\" \"%s\"><html/>", public_identifier, url);
  xs_library_allow_loading(true);
  xmlDocPtr document =
      xmlCtxtReadMemory(context, text, count, NULL, "UTF-8", XML_PARSE_DTDLOAD | XML_PARSE_NONET);
  xs_library_allow_loading(false);
  free(text);
  return document;
}

// Compiles each content model now, so that validators only read the DTD and may share it between threads.
static bool compile(xmlDtdPtr subset) {
  xmlValidCtxtPtr context = xmlNewValidCtxt();
  if (context == NULL) return false;
  bool compiled = true;
  for (xmlNodePtr node = subset->children; node != NULL; node = node->next) {
    if (node->type != XML_ELEMENT_DECL) continue;
    xmlElementPtr element = (xmlElementPtr)node;
    if (xmlValidBuildContentModel(context, element) != 1) compiled = false;
    element->_private = NULL;
    for (xmlAttributePtr attribute = element->attributes; attribute != NULL; attribute = attribute->nexth) {
      if (attribute->def == XML_ATTRIBUTE_REQUIRED || attribute->defaultValue != NULL) {
        element->_private = element;
      }
    }
  }
  xmlFreeValidCtxt(context);
  return compiled;
}

static char *copy(const char *text) {
  size_t size = strlen(text) + 1;
  char *made = malloc(size);
  if (made != NULL) memcpy(made, text, size);
  return made;
}

static xs_dtd *hold(xmlDocPtr document, const char *public_identifier, const char *system_identifier) {
  xs_dtd *dtd = calloc(1, sizeof(*dtd));
  if (dtd == NULL) return NULL;
  dtd->public_identifier = copy(public_identifier);
  dtd->system_identifier = copy(system_identifier);
  if (dtd->public_identifier == NULL || dtd->system_identifier == NULL) {
    xs_dtd_free(dtd);
    return NULL;
  }
  dtd->document = document;
  dtd->subset = document->extSubset;
  return dtd;
}

static xs_dtd *load_from(const char *url, const char *public_identifier, const char *system_identifier,
                         int *reason, char *detail, size_t detail_capacity) {
  *reason = xs_dtd_no_memory;
  xmlParserCtxtPtr context = xmlNewParserCtxt();
  if (context == NULL) return NULL;
  xmlDocPtr document = read_holder(context, public_identifier, url);
  xmlFreeParserCtxt(context);
  if (document == NULL || document->extSubset == NULL || document->extSubset->elements == NULL ||
      !compile(document->extSubset)) {
    *reason = xs_dtd_unreadable;
    if (detail[0] == 0) snprintf(detail, detail_capacity, "%s", url);
    if (document != NULL) xmlFreeDoc(document);
    return NULL;
  }
  xs_dtd *dtd = hold(document, public_identifier, system_identifier);
  if (dtd == NULL) xmlFreeDoc(document);
  return dtd;
}

// Where the catalogs of this machine say that a document is; else where the catalog that came with the program does.
static xmlChar *find(const char *public_identifier, const char *own_catalog) {
  xmlChar *url = xmlCatalogResolvePublic(BAD_CAST public_identifier);
  if (url != NULL || access(own_catalog, R_OK) != 0 || xmlLoadCatalog(own_catalog) != 0) return url;
  return xmlCatalogResolvePublic(BAD_CAST public_identifier);
}

xs_dtd *xs_dtd_load(const char *public_identifier, const char *system_identifier, const char *own_catalog, int *reason,
                    char *detail, size_t detail_capacity) {
  detail[0] = 0;
  xs_library_ready();
  xmlChar *url = find(public_identifier, own_catalog);
  if (url == NULL) {
    *reason = xs_dtd_not_in_catalog;
    return NULL;
  }
  // A catalog that was named by its path gives paths, others give addresses.
  if (strncmp((const char *)url, "file:///", 8) != 0 && url[0] != '/') {
    *reason = xs_dtd_not_local;
    snprintf(detail, detail_capacity, "%s", (const char *)url);
    xmlFree(url);
    return NULL;
  }
  // Whatever libxml2 has no better place for would otherwise go to standard error.
  struct first_error first = {detail, detail_capacity};
  xmlStructuredErrorFunc earlier = xmlStructuredError;
  void *earlier_data = xmlStructuredErrorContext;
  xmlSetStructuredErrorFunc(&first, (xmlStructuredErrorFunc)keep_first);
  xs_dtd *dtd =
      load_from((const char *)url, public_identifier, system_identifier, reason, detail, detail_capacity);
  xmlSetStructuredErrorFunc(earlier_data, earlier);
  xmlFree(url);
  return dtd;
}

void xs_dtd_free(xs_dtd *dtd) {
  if (dtd->document != NULL) xmlFreeDoc(dtd->document);
  free(dtd->public_identifier);
  free(dtd->system_identifier);
  free(dtd);
}
