#include <string.h>

#include "validation.h"

// What comes before the root element: the DOCTYPE, and what a document declares for itself.
//
// The profile's DTD alone judges a document. A document may declare internal general entities and use them;
// its other declarations are faults and have no effect (XHTML 1.0, 3.1.1). External entities are never read.

// MARK: The document and its DOCTYPE

// The parser wants a document to hang the pieces of an entity on; nothing else is ever put into it.
static void start_document(void *data) {
  xs_validator *self = data;
  xmlSAX2StartDocument(self->parser);
}

// XML 1.0, 4.2.2: runs of white space in a public identifier are one space.
static bool is_same_identifier(const xmlChar *given, const char *expected) {
  if (given == NULL) return false;
  while (*given == ' ' || *given == '\n' || *given == '\r') given++;
  while (*given != 0 && *expected != 0) {
    if (*given == ' ' || *given == '\n' || *given == '\r') {
      while (given[1] == ' ' || given[1] == '\n' || given[1] == '\r') given++;
      if (*expected != ' ') return false;
    } else if (*given != (xmlChar)*expected) {
      return false;
    }
    given++;
    expected++;
  }
  while (*given == ' ' || *given == '\n' || *given == '\r') given++;
  return *given == 0 && *expected == 0;
}

void xs_prolog_doctype(void *data, const xmlChar *name, const xmlChar *public_identifier,
                       const xmlChar *system_identifier) {
  xs_validator *self = data;
  if (self->stopped) return;
  self->saw_doctype = true;
  self->entities_declared_outside = public_identifier != NULL || system_identifier != NULL;
  if (self->doctype_name == NULL && name != NULL) self->doctype_name = xmlStrdup(name);
  bool expected = is_same_identifier(public_identifier, self->dtd->public_identifier) ||
                  (public_identifier == NULL &&
                   is_same_identifier(system_identifier, self->dtd->system_identifier));
  if (expected) return;
  const xmlChar *given = public_identifier != NULL ? public_identifier : system_identifier;
  const char *quote = given != NULL ? "\"" : "";
  xs_fault(self, xs_severity_error, xs_code_other_doctype, xs_tag_place(self),
           "the DOCTYPE names %s%.200s%s; expected: <!DOCTYPE html PUBLIC \"%s\" \"%s\">", quote,
           given != NULL ? (const char *)given : "no DTD", quote, self->dtd->public_identifier,
           self->dtd->system_identifier);
}

void xs_prolog_check_root(xs_validator *self, const xmlChar *name) {
  self->saw_root = true;
  if (!self->saw_doctype) {
    xs_fault(self, xs_severity_error, xs_code_no_doctype, xs_tag_place(self),
             "there is no DOCTYPE before the root element; expected: <!DOCTYPE html PUBLIC \"%s\" \"%s\">",
             self->dtd->public_identifier, self->dtd->system_identifier);
  } else if (!xmlStrEqual(self->doctype_name, name)) {
    xs_fault(self, xs_severity_error, XML_DTD_ROOT_NAME, xs_tag_place(self),
             "the root element is %.80s, but the DOCTYPE names %.80s", name, self->doctype_name);
  }
  if (!xmlStrEqual(name, BAD_CAST "html")) {
    xs_fault(self, xs_severity_error, xs_code_other_root, xs_tag_place(self),
             "the root element is %.80s; it must be html", name);
  }
}

// MARK: What a document declares for itself

static void report_declaration(xs_validator *self, const char *kind, const xmlChar *name) {
  if (self->stopped) return;
  xs_fault(self, xs_severity_error, xs_code_internal_declaration, xs_tag_place(self),
           "the document declares the %s %.80s for itself; only the DTD's own declarations count", kind,
           name);
}

static void declare_element(void *data, const xmlChar *name, int type, xmlElementContentPtr content) {
  (void)type;
  (void)content;
  report_declaration(data, "element", name);
}

static void declare_attribute(void *data, const xmlChar *element, const xmlChar *name, int type,
                              int default_kind, const xmlChar *default_value, xmlEnumerationPtr choices) {
  (void)element;
  (void)type;
  (void)default_kind;
  (void)default_value;
  report_declaration(data, "attribute", name);
  // libxml2 hands the choices over with the call.
  xmlFreeEnumeration(choices);
}

static void declare_notation(void *data, const xmlChar *name, const xmlChar *public_identifier,
                             const xmlChar *system_identifier) {
  (void)public_identifier;
  (void)system_identifier;
  report_declaration(data, "notation", name);
}

static void declare_unparsed(void *data, const xmlChar *name, const xmlChar *public_identifier,
                             const xmlChar *system_identifier, const xmlChar *notation) {
  (void)public_identifier;
  (void)system_identifier;
  (void)notation;
  report_declaration(data, "unparsed entity", name);
}

static xmlEntityPtr keep_entity(xs_validator *self, const xmlChar *name, const xmlChar *content) {
  return xmlAddDocEntity(self->entity_holder, name, XML_INTERNAL_GENERAL_ENTITY, NULL, NULL, content);
}

static xmlEntityPtr kept_entity(const xs_validator *self, const xmlChar *name) {
  return xmlHashLookup((xmlHashTablePtr)self->entity_holder->intSubset->entities, name);
}

static void declare_entity(void *data, const xmlChar *name, int type, const xmlChar *public_identifier,
                           const xmlChar *system_identifier, xmlChar *content) {
  (void)public_identifier;
  (void)system_identifier;
  xs_validator *self = data;
  if (self->stopped || xmlGetPredefinedEntity(name) != NULL) return;
  switch (type) {
    case XML_INTERNAL_GENERAL_ENTITY:
      // The first declaration of a name binds (XML 1.0, 4.2).
      if (kept_entity(self, name) == NULL) keep_entity(self, name, content);
      if (content != NULL) xs_crowd_check_entity(self, content);
      break;
    case XML_EXTERNAL_GENERAL_PARSED_ENTITY:
      // Stands for nothing; that it is external is remembered and said where it is used.
      if (kept_entity(self, name) == NULL && keep_entity(self, name, BAD_CAST "") != NULL) {
        xmlHashAddEntry(self->external_entities, name, self);
      }
      break;
    default: report_declaration(self, "parameter entity", name);
  }
}

// MARK: Entities in use

// The DTD's own entities are shared between threads and stay untouched: the document gets a copy.
static xmlEntityPtr copy_from_dtd(xs_validator *self, const xmlChar *name) {
  if (!self->entities_declared_outside || self->dtd->subset->entities == NULL) return NULL;
  xmlEntityPtr declared = xmlHashLookup((xmlHashTablePtr)self->dtd->subset->entities, name);
  if (declared == NULL || declared->etype != XML_INTERNAL_GENERAL_ENTITY) return NULL;
  xmlEntityPtr copied = keep_entity(self, name, declared->content);
  if (copied != NULL) copied->_private = self;
  return copied;
}

// The DTD's entities are one character each, and may be used without end.
static bool is_from_dtd(const xmlEntity *entity) { return entity->_private != NULL; }

xmlEntityPtr xs_prolog_entity(void *data, const xmlChar *name) {
  xs_validator *self = data;
  if (self->stopped) return NULL;
  xmlEntityPtr entity = kept_entity(self, name);
  if (entity == NULL) return copy_from_dtd(self, name);
  if (is_from_dtd(entity)) return entity;
  if (xmlHashLookup(self->external_entities, name) != NULL) {
    xs_fault(self, xs_severity_error, xs_code_external_entity, xs_tag_place(self),
             "the external entity %.80s is not read: a document must hold everything it says", name);
  }
  self->entity_bytes += entity->length > 0 ? (uint64_t)entity->length : 0;
  if (self->entity_bytes > self->limits.entity_bytes) {
    xs_fault(self, xs_severity_fatal, xs_code_entities_too_large, xs_tag_place(self),
             "entities expand to more than %llu bytes; what follows was not checked",
             (unsigned long long)self->limits.entity_bytes);
    xs_stop(self);
    return NULL;
  }
  return entity;
}

// Parameter entities are reported where they are declared, and never expanded.
static xmlEntityPtr no_parameter_entity(void *data, const xmlChar *name) {
  (void)data;
  (void)name;
  return NULL;
}

static xmlParserInputPtr load_nothing(void *data, const xmlChar *public_identifier,
                                      const xmlChar *system_identifier) {
  (void)data;
  (void)public_identifier;
  (void)system_identifier;
  return NULL;
}

static int has_external_subset(void *data) {
  xs_validator *self = data;
  return self->entities_declared_outside;
}

static int has_internal_subset(void *data) {
  xs_validator *self = data;
  return self->saw_doctype;
}

void xs_prolog_set_handlers(xmlSAXHandlerPtr handlers) {
  handlers->startDocument = start_document;
  handlers->internalSubset = xs_prolog_doctype;
  handlers->hasInternalSubset = has_internal_subset;
  handlers->hasExternalSubset = has_external_subset;
  handlers->elementDecl = declare_element;
  handlers->attributeDecl = declare_attribute;
  handlers->notationDecl = declare_notation;
  handlers->unparsedEntityDecl = declare_unparsed;
  handlers->entityDecl = declare_entity;
  handlers->getEntity = xs_prolog_entity;
  handlers->getParameterEntity = no_parameter_entity;
  handlers->resolveEntity = load_nothing;
}
