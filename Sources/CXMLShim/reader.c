#include <libxml/parser.h>
#include <libxml/parserInternals.h>
#include <stdlib.h>
#include <string.h>

#include "library.h"

// A document read for being well-formed alone: no DTD, no tree, no entities beyond XML's own five.

// Faults beyond these are counted and not reported: nobody mends a document by looking at each of more.
enum { maximum_reported_faults = 1000 };

struct xs_reader {
  xmlParserCtxtPtr parser;
  xs_report report;
  void *context;
  uint64_t error_count, reported_count;
  bool saw_fatal, finished;
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

xs_reader *xs_reader_create(xs_report report, void *context) {
  xs_library_ready();
  xs_reader *self = calloc(1, sizeof(*self));
  if (self == NULL) return NULL;
  self->report = report;
  self->context = context;
  xmlSAXHandler handlers;
  memset(&handlers, 0, sizeof(handlers));
  handlers.initialized = XML_SAX2_MAGIC;
  handlers.internalSubset = refuse_doctype;
  handlers.serror = (xmlStructuredErrorFunc)take_error;
  self->parser = xmlCreatePushParserCtxt(&handlers, self, NULL, 0, NULL);
  if (self->parser == NULL) {
    free(self);
    return NULL;
  }
  xmlCtxtUseOptions(self->parser, XML_PARSE_NONET);
  return self;
}

void xs_reader_free(xs_reader *self) {
  if (self->parser->myDoc != NULL) xmlFreeDoc(self->parser->myDoc);
  self->parser->myDoc = NULL;
  xmlFreeParserCtxt(self->parser);
  free(self);
}

void xs_reader_consume(xs_reader *self, const uint8_t *bytes, size_t count) {
  enum { piece_size = 1 << 20 };
  while (count > 0 && !self->saw_fatal && !self->finished) {
    size_t part = count < piece_size ? count : piece_size;
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
