#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "validation.h"

// The parser is given pieces of exactly this size, however the document arrives: where a piece ends inside a
// DOCTYPE or a tag that is faulty, libxml2's push parser may give another reason for the same fault.
enum { piece_size = 32 * 1024 };

// How far back the beginning of a line is looked for, in bytes.
enum { farthest_line_start = 4096 };

// MARK: Places

static int characters_between(const xmlChar *from, const xmlChar *to) {
  int count = 0;
  for (; from < to; from++) {
    if ((*from & 0xC0) != 0x80) count++;
  }
  return count;
}

uint64_t xs_offset(const xs_validator *self, xs_place at) {
  xmlParserInputPtr input = self->parser->input;
  return (uint64_t)input->consumed + (uint64_t)(at - input->base);
}

// A long tag's beginning was placed when it came: what stands before it is forgotten since.
static void take_beginning(xs_validator *self) {
  xs_place tag = self->parser->depth > 0 ? NULL : xs_tag_place(self);
  if (tag == NULL || self->crowd.read == 0 || self->crowd.start != xs_offset(self, tag)) return;
  self->located = (struct xs_located){tag, self->crowd.line, self->crowd.column};
}

// Goes on from the last place that was found in the same tag: places come in the order of its attributes.
static bool locate_from_last(xs_validator *self, xs_place at, int *line, int *column) {
  struct xs_located *last = &self->located;
  if (!self->reads_tag) return false;
  if (last->at == NULL) take_beginning(self);
  if (last->at == NULL || at < last->at) return false;
  for (; last->at < at; last->at++) {
    if (*last->at == '\n') {
      last->line++;
      last->column = 1;
    } else if ((*last->at & 0xC0) != 0x80) {
      last->column++;
    }
  }
  *line = last->line;
  *column = last->column;
  return true;
}

void xs_locate(xs_validator *self, xs_place at, int *line, int *column) {
  *line = 1;
  *column = 1;
  xmlParserInputPtr input = self->parser->input;
  if (input == NULL || input->base == NULL || input->cur == NULL) return;
  const xmlChar *read_to = self->read_to != NULL ? self->read_to : input->cur;
  if (at == NULL || at < input->base || at > read_to) at = read_to;
  if (locate_from_last(self, at, line, column)) return;
  int lines_back = 0;
  for (const xmlChar *byte = at; byte < read_to; byte++) {
    if (*byte == '\n') lines_back++;
  }
  *line = input->line - lines_back;
  const xmlChar *start = at;
  while (start > input->base && at - start < farthest_line_start && start[-1] != '\n') start--;
  // Where the line begins too far back, the parser's own column is what there is to go by.
  bool whole_line = start > input->base ? start[-1] == '\n' : input->consumed == 0;
  if (whole_line || lines_back > 0) {
    *column = characters_between(start, at) + 1;
  } else {
    *column = input->col - characters_between(at, read_to);
  }
  if (*column < 1) *column = 1;
  if (self->reads_tag) self->located = (struct xs_located){at, *line, *column};
}

static xs_place find_tag(xs_validator *self) {
  xmlParserInputPtr input = self->parser->input;
  // Inside an entity the place is that of the reference, which the parser has just passed.
  uint8_t opener = self->parser->depth > 0 ? '&' : '<';
  if (input == NULL || input->base == NULL) return NULL;
  for (const xmlChar *at = input->cur; at > input->base; at--) {
    if (at[-1] == opener) return at - 1;
  }
  return NULL;
}

xs_place xs_tag_place(xs_validator *self) {
  if (!self->reads_tag) return find_tag(self);
  if (self->tag == NULL) self->tag = find_tag(self);
  return self->tag;
}

// MARK: Faults

static bool is_reported(const xs_validator *self, int severity) {
  if (severity == xs_severity_fatal && !self->fatal_reported) return true;
  return self->fault_count < self->limits.reported_faults;
}

static void deliver(xs_validator *self, int severity, int code, int line, int column, const char *text) {
  bool reported = is_reported(self, severity);
  self->fault_count++;
  if (severity >= xs_severity_error) self->error_count++;
  if (!reported) return;
  if (severity == xs_severity_fatal) self->fatal_reported = true;
  self->report(self->context, severity, code, line, column, (const uint8_t *)text, strlen(text));
}

static void stop_at_too_many(xs_validator *self) {
  if (self->stopped || self->saw_fatal || self->fault_count < self->limits.faults) return;
  int line = 0, column = 0;
  xs_locate(self, NULL, &line, &column);
  char text[160];
  snprintf(text, sizeof(text), "the document has %llu faults or more; what follows was not checked",
           (unsigned long long)self->limits.faults);
  xs_stop(self);
  deliver(self, xs_severity_fatal, xs_code_too_many_faults, line, column, text);
}

void xs_fault(xs_validator *self, int severity, int code, xs_place at, const char *format, ...) {
  int line = 0, column = 0;
  char text[1024] = "";
  if (is_reported(self, severity)) {
    xs_locate(self, at, &line, &column);
    va_list arguments;
    va_start(arguments, format);
    vsnprintf(text, sizeof(text), format, arguments);
    va_end(arguments);
  }
  deliver(self, severity, code, line, column, text);
  if (severity != xs_severity_fatal) stop_at_too_many(self);
}

void xs_fault_at(xs_validator *self, int code, int line, int column, const char *format, ...) {
  char text[1024];
  va_list arguments;
  va_start(arguments, format);
  vsnprintf(text, sizeof(text), format, arguments);
  va_end(arguments);
  deliver(self, xs_severity_error, code, line, column, text);
  stop_at_too_many(self);
}

void xs_stop(xs_validator *self) { self->stopped = true; }

// libxml2's words, save where they mislead.
static const char *reason(const xs_validator *self, xs_error error, char *text, size_t capacity) {
  const char *given = error->message != NULL ? error->message : "the XML parser gives no reason";
  if (error->code == XML_ERR_INTERNAL_ERROR && strstr(given, "Huge input lookup") != NULL) {
    return "a tag, comment or DOCTYPE is larger than 10,000,000 bytes";
  }
  if (error->code != XML_ERR_DOCUMENT_END && error->code != XML_ERR_DOCUMENT_EMPTY) return given;
  if (self->depth > 0) {
    snprintf(text, capacity, "the document ends while element %.80s is still open",
             self->frames[self->depth - 1].name);
    return text;
  }
  return self->saw_root ? "there is content behind the end of the root element"
                        : "the document has no root element";
}

static void take_error(void *data, xs_error error) {
  xs_validator *self = data;
  if (error == NULL || self->stopped) return;
  int severity = error->level == XML_ERR_FATAL   ? xs_severity_fatal
                 : error->level == XML_ERR_ERROR ? xs_severity_error
                                                 : xs_severity_warning;
  int line = error->line, column = error->int2;
  // What is wrong inside an entity, or in no parser at all, is said of the place that was reached.
  if (error->ctxt != self->parser || line < 1) xs_locate(self, NULL, &line, &column);
  if (severity == xs_severity_fatal) {
    // The same thing is said once at each level of what it ended.
    if (self->saw_fatal && self->fatal_code == error->code) return;
    self->saw_fatal = true;
    self->fatal_code = error->code;
  }
  char text[160];
  const char *message = reason(self, error, text, sizeof(text));
  deliver(self, severity, error->code, line, column > 0 ? column : 1, message);
  stop_at_too_many(self);
}

// MARK: Making and ending

static void set_handlers(xmlSAXHandlerPtr handlers) {
  memset(handlers, 0, sizeof(*handlers));
  handlers->initialized = XML_SAX2_MAGIC;
  handlers->startElementNs = xs_elements_start;
  handlers->endElementNs = xs_elements_end;
  handlers->characters = xs_elements_text;
  handlers->ignorableWhitespace = xs_elements_text;
  handlers->cdataBlock = xs_elements_cdata;
  handlers->comment = xs_elements_comment;
  handlers->processingInstruction = xs_elements_instruction;
  handlers->serror = (xmlStructuredErrorFunc)take_error;
  xs_prolog_set_handlers(handlers);
}

static bool make_parser(xs_validator *self) {
  xmlSAXHandler handlers;
  set_handlers(&handlers);
  self->parser = xmlCreatePushParserCtxt(&handlers, self, NULL, 0, NULL);
  self->external_entities = xmlHashCreate(8);
  self->entity_holder = xmlNewDoc(BAD_CAST "1.0");
  if (self->parser == NULL || self->external_entities == NULL || self->entity_holder == NULL) {
    return false;
  }
  // Nothing of what a document names is loaded, expanded into the tree, or mended.
  xmlCtxtUseOptions(self->parser, XML_PARSE_NONET);
  return xmlCreateIntSubset(self->entity_holder, BAD_CAST "html", NULL, NULL) != NULL;
}

xs_validator *xs_validator_create(const xs_dtd *dtd, const xs_limits *limits, xs_report report,
                                  void *context) {
  xs_library_ready();
  xs_validator *self = calloc(1, sizeof(*self));
  if (self == NULL) return NULL;
  self->dtd = dtd;
  self->report = report;
  self->context = context;
  self->limits = *limits;
  self->piece = malloc(piece_size);
  if (self->piece != NULL && make_parser(self)) return self;
  xs_validator_free(self);
  return NULL;
}

void xs_validator_free(xs_validator *self) {
  xs_elements_close_all(self);
  if (self->parser != NULL) {
    if (self->parser->myDoc != NULL) xmlFreeDoc(self->parser->myDoc);
    self->parser->myDoc = NULL;
    xmlFreeParserCtxt(self->parser);
  }
  xs_identifiers_free(self);
  if (self->external_entities != NULL) xmlHashFree(self->external_entities, NULL);
  if (self->entity_holder != NULL) xmlFreeDoc(self->entity_holder);
  for (size_t index = 0; index < self->reference_count; index++) free(self->references[index].identifier);
  free(self->references);
  free(self->frames);
  free(self->piece);
  free(self->value);
  if (self->doctype_name != NULL) xmlFree(self->doctype_name);
  free(self);
}

// MARK: Reading

static bool reads_on(const xs_validator *self) { return !self->stopped && !self->saw_fatal; }

static void parse(xs_validator *self, const uint8_t *bytes, size_t count, bool last) {
  // A few errors of libxml2 (of its encodings) belong to no parser; they go to the thread's handler.
  xmlStructuredErrorFunc earlier = xmlStructuredError;
  void *earlier_data = xmlStructuredErrorContext;
  xmlSetStructuredErrorFunc(self, (xmlStructuredErrorFunc)take_error);
  if (count > 0) xmlParseChunk(self->parser, (const char *)bytes, (int)count, 0);
  if (!last && reads_on(self)) xs_crowd_check_waiting(self);
  if (last && reads_on(self)) xmlParseChunk(self->parser, NULL, 0, 1);
  xmlSetStructuredErrorFunc(earlier_data, earlier);
}

static void gather(xs_validator *self, const uint8_t *bytes, size_t count) {
  while (count > 0 && reads_on(self)) {
    if (self->piece_count == 0 && count >= piece_size) {
      parse(self, bytes, piece_size, false);
      bytes += piece_size;
      count -= piece_size;
      continue;
    }
    size_t room = piece_size - self->piece_count;
    size_t part = count < room ? count : room;
    memcpy(self->piece + self->piece_count, bytes, part);
    self->piece_count += part;
    bytes += part;
    count -= part;
    if (self->piece_count < piece_size) return;
    self->piece_count = 0;
    parse(self, self->piece, piece_size, false);
  }
}

void xs_validator_consume(xs_validator *self, const uint8_t *bytes, size_t count) {
  if (!reads_on(self) || self->finished || count == 0) return;
  uint64_t left = self->limits.bytes - self->byte_count;
  if (count > left) {
    gather(self, bytes, (size_t)left);
    if (reads_on(self)) parse(self, self->piece, self->piece_count, false);
    if (!reads_on(self)) return;
    xs_fault(self, xs_severity_fatal, xs_code_too_large, NULL,
             "the document is larger than %llu bytes; what follows was not checked",
             (unsigned long long)self->limits.bytes);
    xs_stop(self);
    return;
  }
  self->byte_count += count;
  gather(self, bytes, count);
}

void xs_validator_finish(xs_validator *self) {
  if (self->finished) return;
  self->finished = true;
  if (reads_on(self)) parse(self, self->piece, self->piece_count, true);
  if (reads_on(self)) xs_attributes_check_references(self);
}

uint64_t xs_validator_error_count(const xs_validator *self) { return self->error_count; }
uint64_t xs_validator_fault_count(const xs_validator *self) { return self->fault_count; }
bool xs_validator_stopped_early(const xs_validator *self) { return !reads_on(self); }
