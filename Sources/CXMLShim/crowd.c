#include <string.h>

#include "validation.h"

// How many attributes and namespaces a document may make libxml2 compare with each other.
//
// Its parser compares each attribute of an element with all before it, and looks a prefix up along all namespaces
// that are open: a megabyte of them would take minutes. Both happen before an element is handed out, so that the
// tag is counted while the parser still waits for its end.

void xs_crowd_read(struct xs_crowd *crowd, const xmlChar *from, const xmlChar *to) {
  for (const xmlChar *at = from; at < to && !crowd->ended; at++) {
    if (crowd->quote != 0) {
      if (*at == crowd->quote) crowd->quote = 0;
      if (*at == '<') crowd->ended = true;
    } else if (*at == '"' || *at == '\'') {
      crowd->quote = *at;
    } else if (*at == '=') {
      crowd->attributes++;
    } else if (*at == '>' || *at == '<') {
      crowd->ended = true;
    }
  }
}

static bool begins_tag(const xmlChar *at, const xmlChar *end) {
  return end - at > 1 && *at == '<' && strchr("!?/", at[1]) == NULL;
}

static void stop(xs_validator *self) {
  xs_fault(self, xs_severity_fatal, xs_code_too_many_attributes, xs_tag_place(self),
           "an element has more than %llu attributes; what follows was not checked",
           (unsigned long long)self->limits.attributes);
  xs_stop(self);
}

void xs_crowd_check_waiting(xs_validator *self) {
  xmlParserInputPtr input = self->parser->input;
  if (input == NULL || input->cur == NULL || !begins_tag(input->cur, input->end)) return;
  struct xs_crowd *crowd = &self->crowd;
  uint64_t start = xs_offset(self, input->cur);
  if (crowd->start != start || crowd->read == 0) {
    *crowd = (struct xs_crowd){.start = start, .read = 1};
    xs_locate(self, input->cur, &crowd->line, &crowd->column);
  }
  xs_crowd_read(crowd, input->cur + crowd->read, input->end);
  crowd->read = (size_t)(input->end - input->cur);
  if (crowd->attributes > self->limits.attributes) stop(self);
}

void xs_crowd_check_entity(xs_validator *self, const xmlChar *content) {
  const xmlChar *end = content + strlen((const char *)content);
  for (const xmlChar *at = content; at < end; at++) {
    if (!begins_tag(at, end)) continue;
    struct xs_crowd crowd = {0};
    xs_crowd_read(&crowd, at + 1, end);
    if (crowd.attributes <= self->limits.attributes) continue;
    stop(self);
    return;
  }
}

void xs_crowd_check_element(xs_validator *self, int namespace_count, int attribute_count) {
  if ((uint64_t)namespace_count + (uint64_t)attribute_count > self->limits.attributes) {
    stop(self);
  } else if (self->namespace_count + (uint64_t)namespace_count > self->limits.namespaces) {
    xs_fault(self, xs_severity_fatal, xs_code_too_many_namespaces, xs_tag_place(self),
             "more than %llu namespaces are declared at once; what follows was not checked",
             (unsigned long long)self->limits.namespaces);
    xs_stop(self);
  }
}
