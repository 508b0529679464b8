// What the files of the validator share. A document is read by libxml2's push parser; no tree is built.
// Each element that is open has one frame; what is closed is forgotten, save its identifiers.
#ifndef XS_VALIDATION_H
#define XS_VALIDATION_H

#include <libxml/hash.h>
#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <libxml/xmlregexp.h>

#include "library.h"

// Where a fault is: a place in the parser's input, or the input's present place when it is NULL.
typedef const xmlChar *xs_place;

struct xs_frame {
  xmlElementPtr element;      // NULL when the DTD does not declare it: then its content is not judged
  xmlRegExecCtxtPtr content;  // where its children have got to in the content model, NULL when it has none
  const xmlChar *name;
  uint64_t namespace_count;  // those that it declares
  bool text_reported;
};

struct xs_identifier {
  char *value;  // NULL where there is none
  uint64_t hash;
  int line;
};

// A reference to an identifier that had not been seen when the reference was.
struct xs_reference {
  char *identifier;
  int line;
  int column;
};

// A place whose line and column are known.
struct xs_located {
  xs_place at;  // NULL when there is none
  int line, column;
};

// How many attributes a tag has in what was read of it: signs of equality outside quotes.
struct xs_crowd {
  uint64_t start;  // where the tag begins, in bytes of the document
  int line, column;
  size_t read;     // how much of it was read
  uint64_t attributes;
  xmlChar quote;  // what the value that was reached ends with, 0 outside values
  bool ended;
};

// What was looked up in the DTD is kept: a large table has the same few elements and attributes a million times. Names
// and prefixes are interned by the parser, so that their addresses stand for them.
enum { declaration_cache_size = 64 };

struct xs_cached_declaration {
  const xmlChar *name, *prefix;
  xmlElementPtr element;
};

struct xs_cached_attribute {
  const xmlChar *element, *element_prefix, *name, *prefix;
  xmlAttributePtr attribute;
};

// A child without a prefix that the content of an element admits among text.
struct xs_cached_child {
  xmlElementPtr parent;
  const xmlChar *name;
};

struct xs_validator {
  const xs_dtd *dtd;
  xmlParserCtxtPtr parser;
  xs_report report;
  void *context;
  xs_limits limits;
  uint64_t fault_count, error_count, byte_count, entity_bytes;
  uint64_t namespace_count;  // those that the open elements declare
  uint8_t *piece;  // what has come and was not parsed yet
  size_t piece_count;
  struct xs_frame *frames;
  size_t depth, capacity;
  size_t skipped;  // elements open beyond the depth limit
  struct xs_identifier *identifiers;
  size_t identifier_count, identifier_capacity;
  struct xs_reference *references;
  size_t reference_count, reference_capacity;
  xmlHashTablePtr external_entities;
  xmlDocPtr entity_holder;  // this document's own copies of the entities it uses: parsing marks them
  bool entities_declared_outside;
  xmlChar *doctype_name;
  xmlChar *value;  // an attribute's value, decoded and normalised
  size_t value_capacity;
  struct xs_cached_declaration cache[declaration_cache_size];
  struct xs_cached_attribute attributes[declaration_cache_size];
  struct xs_cached_child children[declaration_cache_size];
  bool reads_tag;      // while a start tag is judged, its place and the last one found in it are kept:
  xs_place tag;        // looking for them again for each attribute would be quadratic
  struct xs_located located;
  struct xs_crowd crowd;  // the tag whose end has not come yet
  xs_place read_to;  // what the parser's line and column stand for, where that is not its present place
  int fatal_code;
  bool saw_doctype, saw_root, saw_fatal, fatal_reported, stopped, finished;
};

__attribute__((format(printf, 5, 6))) void xs_fault(xs_validator *self, int severity, int code, xs_place at,
                                                    const char *format, ...);
__attribute__((format(printf, 5, 6))) void xs_fault_at(xs_validator *self, int code, int line, int column,
                                                       const char *format, ...);
void xs_stop(xs_validator *self);
void xs_locate(xs_validator *self, xs_place at, int *line, int *column);
/// The "<" of the tag that was just read.
xs_place xs_tag_place(xs_validator *self);

void xs_elements_start(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                       int namespace_count, const xmlChar **namespaces, int attribute_count,
                       int defaulted_count, const xmlChar **attributes);
void xs_elements_end(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri);
void xs_elements_text(void *data, const xmlChar *text, int count);
void xs_elements_cdata(void *data, const xmlChar *text, int count);
void xs_elements_comment(void *data, const xmlChar *text);
void xs_elements_instruction(void *data, const xmlChar *target, const xmlChar *text);
void xs_elements_close_all(xs_validator *self);

void xs_attributes_check(xs_validator *self, xmlElementPtr element, const xmlChar *element_name,
                         const xmlChar *element_prefix, int namespace_count, const xmlChar **namespaces,
                         int attribute_count, const xmlChar **attributes);
void xs_attributes_check_references(xs_validator *self);

/// Where a place is, in bytes of the document.
uint64_t xs_offset(const xs_validator *self, xs_place at);

/// Reads on in a tag behind its "<", to its end at most; a "<" can stand nowhere in a tag.
void xs_crowd_read(struct xs_crowd *crowd, const xmlChar *from, const xmlChar *to);
/// Ends the reading when the tag that the parser waits for the end of has too many attributes: libxml2 compares
/// each with all others, before it hands any out.
void xs_crowd_check_waiting(xs_validator *self);
/// Ends the reading when a tag inside an entity's content has too many.
void xs_crowd_check_entity(xs_validator *self, const xmlChar *content);
/// Ends the reading when an element has too many, or too many namespaces are open.
void xs_crowd_check_element(xs_validator *self, int namespace_count, int attribute_count);

/// The line of the element that has the identifier, 0 when none has.
int xs_identifiers_line(const xs_validator *self, const xmlChar *value);
/// Keeps an identifier that is not there yet. False when there is no memory.
bool xs_identifiers_add(xs_validator *self, const xmlChar *value, int line);
void xs_identifiers_free(xs_validator *self);

void xs_prolog_doctype(void *data, const xmlChar *name, const xmlChar *public_identifier,
                       const xmlChar *system_identifier);
void xs_prolog_check_root(xs_validator *self, const xmlChar *name);
void xs_prolog_set_handlers(xmlSAXHandlerPtr handlers);
xmlEntityPtr xs_prolog_entity(void *data, const xmlChar *name);

#endif
