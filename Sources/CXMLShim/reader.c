#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

#include "library.h"

// A document read without a DTD: no tree, no entities beyond XML's own five. What it holds is handed out where somebody
// asks for it.

// Faults beyond these are counted and not reported: nobody mends a document by looking at each of more.
enum { maximum_reported_faults = 1000 };

struct xs_reader {
  xmlParserCtxtPtr parser;
  xs_report report;
  void *context;
  uint64_t error_count, reported_count;
  bool saw_fatal, finished;
  xs_events events;
  xs_attribute *attributes;  // as many as a tag may have; NULL where nobody asks for them
  uint64_t maximum_attributes;
  struct {
    uint64_t signs;  // of equality, outside of values, in the tag that is read
    uint8_t quote;
    bool is_open;
  } tag;
};

static void deliver(xs_reader *self, int severity, int code, int line, int column, const char *text) {
  if (severity >= xs_severity_error) self->error_count++;
  if (severity == xs_severity_fatal) self->saw_fatal = true;
  if (severity != xs_severity_fatal && self->reported_count >= maximum_reported_faults) return;
  self->reported_count++;
  self->report(self->context, severity, code, line, column, (const uint8_t *)text, strlen(text));
}

static void take_error(void *data, xs_error error) {
  xs_reader *self = data;
  // What follows the first fatal error is its consequence.
  if (error == NULL || self->saw_fatal) return;
  int severity = error->level == XML_ERR_FATAL   ? xs_severity_fatal
                 : error->level == XML_ERR_ERROR ? xs_severity_error
                                                 : xs_severity_warning;
  const char *message = error->message != NULL ? error->message : "the XML parser gives no reason";
  deliver(self, severity, error->code, error->line, error->int2 > 0 ? error->int2 : 1, message);
}

// A DOCTYPE could declare entities, which no fragment of a page needs.
static void refuse_doctype(void *data, const xmlChar *name, const xmlChar *public_identifier,
                           const xmlChar *system_identifier) {
  (void)name;
  (void)public_identifier;
  (void)system_identifier;
  xs_reader *self = data;
  if (self->saw_fatal) return;
  deliver(self, xs_severity_fatal, xs_code_other_doctype, self->parser->input->line, 1,
          "the document has a DOCTYPE; none may stand here");
  xmlStopParser(self->parser);
}

static void refuse_crowd(xs_reader *self) {
  if (self->saw_fatal) return;
  deliver(self, xs_severity_fatal, xs_code_too_many_attributes, self->parser->input->line, 1,
          "a tag has more attributes than are read");
  xmlStopParser(self->parser);
}

// libxml2 compares each attribute of a tag with all others before it hands any out: a tag of too many is found first.
// A "<" in a comment or in CDATA is taken for a tag too; only more signs of equality than a tag may have would tell.
static bool is_crowded(xs_reader *self, const uint8_t *bytes, size_t count) {
  for (size_t at = 0; at < count; at++) {
    uint8_t byte = bytes[at];
    if (!self->tag.is_open) {
      if (byte == '<') self->tag.is_open = true, self->tag.signs = 0, self->tag.quote = 0;
    } else if (self->tag.quote != 0) {
      if (byte == self->tag.quote) self->tag.quote = 0;
    } else if (byte == '"' || byte == '\'') {
      // An apostrophe in a comment opens no value.
      if (self->tag.signs > 0) self->tag.quote = byte;
    } else if (byte == '>') {
      self->tag.is_open = false;
    } else if (byte == '=' && ++self->tag.signs > self->maximum_attributes) {
      return true;
    }
  }
  return false;
}

static void start_element(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                          int namespace_count, const xmlChar **namespaces, int attribute_count,
                          int defaulted_count, const xmlChar **attributes) {
  (void)prefix, (void)uri, (void)namespace_count, (void)namespaces, (void)defaulted_count;
  xs_reader *self = data;
  if (self->saw_fatal) return;
  // Five pointers for each: local name, prefix, namespace, beginning and end of the value.
  uint64_t count = (uint64_t)attribute_count;
  if (count > self->maximum_attributes) return refuse_crowd(self);
  for (uint64_t at = 0; at < count; at++) {
    const xmlChar **own = attributes + at * 5;
    self->attributes[at] = (xs_attribute){(const char *)own[0], own[3], (size_t)(own[4] - own[3])};
  }
  self->events.start(self->context, (const char *)name, self->attributes, count);
}

static void end_element(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)prefix, (void)uri;
  xs_reader *self = data;
  if (!self->saw_fatal) self->events.end(self->context, (const char *)name);
}

static void take_text(void *data, const xmlChar *text, int count) {
  xs_reader *self = data;
  if (!self->saw_fatal && count > 0) self->events.text(self->context, text, (size_t)count);
}

static xs_reader *create(const xs_events *events, uint64_t maximum_attributes, xs_report report, void *context) {
  xs_library_ready();
  xs_reader *self = calloc(1, sizeof(*self));
  if (self == NULL) return NULL;
  self->report = report;
  self->context = context;
  self->maximum_attributes = maximum_attributes;
  xmlSAXHandler handlers;
  memset(&handlers, 0, sizeof(handlers));
  handlers.initialized = XML_SAX2_MAGIC;
  handlers.internalSubset = refuse_doctype;
  handlers.serror = (xmlStructuredErrorFunc)take_error;
  if (events != NULL) {
    self->events = *events;
    self->attributes = calloc(maximum_attributes, sizeof(*self->attributes));
    if (self->attributes == NULL) {
      free(self);
      return NULL;
    }
    handlers.startElementNs = start_element;
    handlers.endElementNs = end_element;
    handlers.characters = take_text;
    // Blanks are told as other text is: the same function, or libxml2 guesses which of them matter.
    handlers.ignorableWhitespace = take_text;
    handlers.cdataBlock = take_text;
  }
  self->parser = xmlCreatePushParserCtxt(&handlers, self, NULL, 0, NULL);
  if (self->parser == NULL) {
    free(self->attributes);
    free(self);
    return NULL;
  }
  xmlCtxtUseOptions(self->parser, XML_PARSE_NONET);
  return self;
}

xs_reader *xs_reader_create(xs_report report, void *context) { return create(NULL, 0, report, context); }

xs_reader *xs_reader_create_events(const xs_events *events, uint64_t maximum_attributes, xs_report report,
                                   void *context) {
  return create(events, maximum_attributes, report, context);
}

void xs_reader_free(xs_reader *self) {
  if (self->parser->myDoc != NULL) xmlFreeDoc(self->parser->myDoc);
  self->parser->myDoc = NULL;
  xmlFreeParserCtxt(self->parser);
  free(self->attributes);
  free(self);
}

void xs_reader_consume(xs_reader *self, const uint8_t *bytes, size_t count) {
  enum { piece_size = 1 << 20 };
  while (count > 0 && !self->saw_fatal && !self->finished) {
    size_t part = count < piece_size ? count : piece_size;
    if (self->attributes != NULL && is_crowded(self, bytes, part)) return refuse_crowd(self);
    xmlParseChunk(self->parser, (const char *)bytes, (int)part, 0);
    bytes += part;
    count -= part;
  }
}

void xs_reader_finish(xs_reader *self) {
  if (!self->finished && !self->saw_fatal) xmlParseChunk(self->parser, NULL, 0, 1);
  self->finished = true;
}

uint64_t xs_reader_error_count(const xs_reader *self) { return self->error_count; }
bool xs_reader_stopped_early(const xs_reader *self) { return self->saw_fatal; }
