#include <libxml/xmlIO.h>
#include <libxml/xmlwriter.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

#include "library.h"

// What is written reaches the sink in chunks of this many bytes.
enum { chunk_capacity = 64 * 1024 };
// From this many bytes on, text that waits for more of it is handed on.
enum { waiting_bytes = 16 * 1024 };

struct xs_writer {
  xmlTextWriterPtr writer;
  xmlOutputBufferPtr output;  // owned by the writer
  xs_sink sink;
  void *context;
  uint8_t *chunk;
  size_t chunk_count;
  uint8_t *scratch;  // text and whole elements, escaped, that libxml2 does not have yet: it takes them together
  size_t scratch_count;
  size_t scratch_capacity;
  const char **open;  // the names of the elements that are open, from the outermost on
  size_t depth;
  size_t open_capacity;
  bool tag_is_open;  // the start tag has no ">" yet
  bool failed;
};

// MARK: To the sink

static bool send_chunk(xs_writer *self) {
  if (self->chunk_count == 0 || self->failed) return !self->failed;
  if (!self->sink(self->context, self->chunk, self->chunk_count)) self->failed = true;
  self->chunk_count = 0;
  return !self->failed;
}

// Never fails towards libxml2, which would print the failure to standard error: `failed` says it.
static int take(void *context, const char *bytes, int count) {
  xs_writer *self = context;
  size_t left = count > 0 ? (size_t)count : 0;
  while (left > 0 && !self->failed) {
    size_t room = chunk_capacity - self->chunk_count;
    size_t part = left < room ? left : room;
    memcpy(self->chunk + self->chunk_count, bytes, part);
    self->chunk_count += part;
    bytes += part;
    left -= part;
    if (self->chunk_count == chunk_capacity) send_chunk(self);
  }
  return count;
}

static int shut(void *context) {
  (void)context;
  return 0;
}

static bool hand_on(xs_writer *self);

// MARK: Making and ending

xs_writer *xs_writer_create(xs_sink sink, void *context) {
  xs_library_ready();
  xs_writer *self = calloc(1, sizeof(*self));
  if (self == NULL) return NULL;
  self->sink = sink;
  self->context = context;
  self->chunk = malloc(chunk_capacity);
  self->output = self->chunk == NULL ? NULL : xmlOutputBufferCreateIO(take, shut, self, NULL);
  self->writer = self->output == NULL ? NULL : xmlNewTextWriter(self->output);
  if (self->writer == NULL) {
    if (self->output != NULL) xmlOutputBufferClose(self->output);
    free(self->chunk);
    free(self);
    return NULL;
  }
  return self;
}

void xs_writer_free(xs_writer *self) {
  // Freeing flushes; a document that is given up is not handed to the sink any more.
  self->failed = true;
  xmlFreeTextWriter(self->writer);
  free(self->chunk);
  free(self->scratch);
  free(self->open);
  free(self);
}

bool xs_writer_flush(xs_writer *self) {
  if (self->failed || !hand_on(self) || xmlOutputBufferFlush(self->output) < 0) return false;
  return send_chunk(self);
}

size_t xs_writer_depth(const xs_writer *self) { return self->depth; }

// MARK: Escaping

// What a byte may need: 0 nothing, 1 in text, 2 in attributes too, 3 a look at what XML can hold.
enum { plain = 0, in_text = 1, in_attribute = 2, look = 3 };

static const uint8_t need[256] = {
    [0x00] = look, [0x01] = look, [0x02] = look, [0x03] = look, [0x04] = look, [0x05] = look,
    [0x06] = look, [0x07] = look, [0x08] = look, [0x0B] = look, [0x0C] = look, [0x0E] = look,
    [0x0F] = look, [0x10] = look, [0x11] = look, [0x12] = look, [0x13] = look, [0x14] = look,
    [0x15] = look, [0x16] = look, [0x17] = look, [0x18] = look, [0x19] = look, [0x1A] = look,
    [0x1B] = look, [0x1C] = look, [0x1D] = look, [0x1E] = look, [0x1F] = look, [0xEF] = look,
    ['&'] = in_text, ['<'] = in_text, ['>'] = in_text, ['\r'] = in_text,
    ['"'] = in_attribute, ['\t'] = in_attribute, ['\n'] = in_attribute,
};

static const char *replacement_of(uint8_t byte) {
  switch (byte) {
    case '&': return "&amp;";
    case '<': return "&lt;";
    case '>': return "&gt;";
    case '"': return "&quot;";
    case '\t': return "&#9;";
    case '\n': return "&#10;";
    case '\r': return "&#13;";
    default: return "\xEF\xBF\xBD";  // U+FFFD stands for what XML 1.0 cannot hold
  }
}

static bool append(xs_writer *self, const void *bytes, size_t count) {
  if (count > SIZE_MAX / 2 - self->scratch_count) return false;
  size_t wanted = self->scratch_count + count;
  if (wanted > self->scratch_capacity) {
    size_t capacity = wanted * 2 < 1024 ? 1024 : wanted * 2;
    uint8_t *grown = realloc(self->scratch, capacity);
    if (grown == NULL) return false;
    self->scratch = grown;
    self->scratch_capacity = capacity;
  }
  if (count > 0) memcpy(self->scratch + self->scratch_count, bytes, count);
  self->scratch_count = wanted;
  return true;
}

static bool append_string(xs_writer *self, const char *text) { return append(self, text, strlen(text)); }

// The length of what stands at `at` and needs a replacement, 0 when it may stay as it is.
static size_t replaced_length(const uint8_t *at, const uint8_t *end, bool attribute) {
  uint8_t kind = need[*at];
  if (kind == plain || (kind == in_attribute && !attribute)) return 0;
  if (*at != 0xEF) return 1;
  // U+FFFE and U+FFFF are EF BF BE and EF BF BF.
  return end - at >= 3 && at[1] == 0xBF && at[2] >= 0xBE ? 3 : 0;
}

static bool append_escaped(xs_writer *self, const uint8_t *text, size_t count, bool attribute) {
  const uint8_t *end = text + count, *kept = text, *at = text;
  while (at < end) {
    if (need[*at] == plain) {
      at++;
      continue;
    }
    size_t length = replaced_length(at, end, attribute);
    if (length == 0) {
      at++;
      continue;
    }
    if (!append(self, kept, (size_t)(at - kept)) || !append_string(self, replacement_of(*at))) return false;
    at += length;
    kept = at;
  }
  return append(self, kept, (size_t)(end - kept));
}

// Hands on what waits. It comes before anything else that is written through libxml2, which keeps the order.
static bool hand_on(xs_writer *self) {
  const uint8_t *bytes = self->scratch;
  size_t count = self->scratch_count;
  self->scratch_count = 0;
  while (count > 0) {
    int part = count > INT_MAX ? INT_MAX : (int)count;
    if (xmlTextWriterWriteRawLen(self->writer, bytes, part) < 0) return false;
    bytes += part;
    count -= (size_t)part;
  }
  return !self->failed;
}

static bool hand_on_if_much(xs_writer *self) {
  return self->scratch_count < waiting_bytes ? !self->failed : hand_on(self);
}

// MARK: The parts of a document

bool xs_writer_doctype(xs_writer *self, const char *name, const char *public_identifier,
                       const char *system_identifier) {
  if (self->failed || self->depth != 0 || !hand_on(self)) return false;
  return xmlTextWriterWriteDTD(self->writer, BAD_CAST name, BAD_CAST public_identifier,
                               BAD_CAST system_identifier, NULL) >= 0;
}

// Elements are put together here: libxml2 keeps a copy of each name, and takes each part of a tag by a call of its own,
// and a table has hundreds of thousands of them.

static bool push(xs_writer *self, const char *name) {
  if (self->depth == self->open_capacity) {
    size_t capacity = self->open_capacity == 0 ? 64 : self->open_capacity * 2;
    const char **grown = realloc(self->open, capacity * sizeof(*grown));
    if (grown == NULL) return false;
    self->open = grown;
    self->open_capacity = capacity;
  }
  self->open[self->depth++] = name;
  return true;
}

static bool close_tag(xs_writer *self) {
  if (!self->tag_is_open) return true;
  self->tag_is_open = false;
  return append(self, ">", 1);
}

bool xs_writer_start_element(xs_writer *self, const char *name) {
  if (self->failed || !close_tag(self) || !push(self, name)) return false;
  self->tag_is_open = true;
  return append(self, "<", 1) && append_string(self, name) && hand_on_if_much(self);
}

bool xs_writer_attribute(xs_writer *self, const char *name, const uint8_t *value, size_t count) {
  if (self->failed || !self->tag_is_open) return false;
  return append(self, " ", 1) && append_string(self, name) && append(self, "=\"", 2) &&
         append_escaped(self, value, count, true) && append(self, "\"", 1) && hand_on_if_much(self);
}

bool xs_writer_text(xs_writer *self, const uint8_t *text, size_t count) {
  if (self->failed) return false;
  if (count == 0) return true;
  return close_tag(self) && append_escaped(self, text, count, false) && hand_on_if_much(self);
}

// "--" and a "-" at the end cannot stand in a comment; a space is put behind the hyphen.
static bool append_comment(xs_writer *self, const uint8_t *text, size_t count) {
  for (size_t index = 0; index < count; index++) {
    const uint8_t *at = text + index;
    bool fits;
    if (*at == '-') {
      bool clashes = index + 1 == count || at[1] == '-';
      fits = append(self, "- ", clashes ? 2 : 1);
    } else if (need[*at] == look && replaced_length(at, text + count, false) > 0) {
      index += replaced_length(at, text + count, false) - 1;
      fits = append_string(self, replacement_of(0));
    } else {
      fits = append(self, at, 1);
    }
    if (!fits) return false;
  }
  return true;
}

bool xs_writer_comment(xs_writer *self, const uint8_t *text, size_t count) {
  if (self->failed) return false;
  return close_tag(self) && hand_on(self) && xmlTextWriterStartComment(self->writer) >= 0 && append_comment(self, text, count) &&
         hand_on(self) && xmlTextWriterEndComment(self->writer) >= 0 && !self->failed;
}

// "]]>" ends CDATA: it is split between two, "]]" and ">".
static bool append_cdata(xs_writer *self, const uint8_t *text, size_t count) {
  const uint8_t *end = text + count;
  bool fits = append_string(self, "<![CDATA[");
  for (const uint8_t *at = text; at < end && fits;) {
    size_t replaced = need[*at] == look ? replaced_length(at, end, false) : 0;
    if (*at == '>' && at - text >= 2 && at[-1] == ']' && at[-2] == ']') {
      fits = append_string(self, "]]><![CDATA[>");
      at++;
    } else if (replaced > 0) {
      fits = append_string(self, replacement_of(0));
      at += replaced;
    } else {
      fits = append(self, at++, 1);
    }
  }
  return fits && append_string(self, "]]>");
}

bool xs_writer_cdata(xs_writer *self, const uint8_t *text, size_t count) {
  if (self->failed || self->depth == 0) return false;
  return close_tag(self) && append_cdata(self, text, count) && hand_on_if_much(self);
}

bool xs_writer_end_element(xs_writer *self) {
  if (self->failed || self->depth == 0 || !close_tag(self)) return false;
  const char *name = self->open[--self->depth];
  return append(self, "</", 2) && append_string(self, name) && append(self, ">", 1) && hand_on_if_much(self);
}

bool xs_writer_end_void_element(xs_writer *self) {
  if (self->failed || !self->tag_is_open) return false;
  self->depth--;
  self->tag_is_open = false;
  // The space before "/>" is what old text/html parsers need (XHTML 1.0, C.2).
  return append(self, " />", 3) && hand_on_if_much(self);
}

bool xs_writer_text_element(xs_writer *self, const char *name, const char *attribute, const uint8_t *value,
                            size_t value_count, const uint8_t *text, size_t text_count) {
  if (self->failed || self->depth == 0) return false;
  bool fits = close_tag(self) && append(self, "<", 1) && append_string(self, name);
  if (attribute != NULL) {
    fits = fits && append(self, " ", 1) && append_string(self, attribute) && append(self, "=\"", 2) &&
           append_escaped(self, value, value_count, true) && append(self, "\"", 1);
  }
  fits = fits && append(self, ">", 1) && append_escaped(self, text, text_count, false) &&
         append(self, "</", 2) && append_string(self, name) && append(self, ">", 1);
  return fits && hand_on_if_much(self);
}
