#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "validation.h"

// MARK: Declarations

// As libxml2 does: the declaration of the qualified name, else that of the local name.
static xmlElementPtr find_declaration(xs_validator *self, const xmlChar *name, const xmlChar *prefix) {
  struct xs_cached_declaration *slot =
      &self->cache[((uintptr_t)name >> 4 ^ (uintptr_t)prefix >> 3) % declaration_cache_size];
  if (slot->name == name && slot->prefix == prefix) return slot->element;
  xmlElementPtr element = NULL;
  if (prefix != NULL) element = xmlGetDtdQElementDesc(self->dtd->subset, name, prefix);
  if (element == NULL) element = xmlGetDtdQElementDesc(self->dtd->subset, name, NULL);
  if (element != NULL && element->etype == XML_ELEMENT_TYPE_UNDEFINED) element = NULL;
  *slot = (struct xs_cached_declaration){name, prefix, element};
  return element;
}

// MARK: What was expected

enum { names_listed = 12, names_at_most = 256 };

struct name_list {
  char text[512];
  size_t length;
  int count;
};

static void list_name(struct name_list *list, const char *name, int total) {
  if (list->count < names_listed) {
    const char *joint = list->count == 0 ? "" : list->count + 1 == total ? " or " : ", ";
    int added = snprintf(list->text + list->length, sizeof(list->text) - list->length, "%s%s", joint, name);
    if (added > 0) {
      list->length += (size_t)added;
      if (list->length >= sizeof(list->text)) list->length = sizeof(list->text) - 1;
    }
  }
  list->count++;
}

static void close_list(struct name_list *list) {
  if (list->count <= names_listed) return;
  snprintf(list->text + list->length, sizeof(list->text) - list->length, " or %d more",
           list->count - names_listed);
}

// The children that the content model admits next; `whole` says whether the element may end here.
static int admitted(xmlRegExecCtxtPtr content, xmlChar **names, int *whole) {
  int count = names_at_most, refused = 0;
  *whole = 0;
  return xmlRegExecNextValues(content, &count, &refused, names, whole) < 0 ? 0 : count;
}

static void list_admitted(struct name_list *list, xmlChar **names, int count, bool end_admitted) {
  *list = (struct name_list){{0}, 0, 0};
  int total = count + (end_admitted ? 1 : 0);
  for (int index = 0; index < count; index++) list_name(list, (const char *)names[index], total);
  if (end_admitted) list_name(list, "its end", total);
  close_list(list);
  if (total == 0) snprintf(list->text, sizeof(list->text), "nothing");
}

// MARK: Children

static bool finds_in_mixed(xmlElementContentPtr content, const xmlChar *name, const xmlChar *qualified) {
  for (; content != NULL; content = content->c2) {
    xmlElementContentPtr leaf = content->type == XML_ELEMENT_CONTENT_OR ? content->c1 : content;
    if (leaf != NULL && leaf->type == XML_ELEMENT_CONTENT_ELEMENT &&
        (xmlStrEqual(leaf->name, name) || xmlStrEqual(leaf->name, qualified))) {
      return true;
    }
  }
  return false;
}

static bool mixed_admits(xs_validator *self, xmlElementPtr parent, const xmlChar *name,
                         const xmlChar *qualified) {
  struct xs_cached_child *slot =
      &self->children[((uintptr_t)name >> 4 ^ (uintptr_t)parent >> 5) % declaration_cache_size];
  if (name == qualified && slot->parent == parent && slot->name == name) return true;
  bool admits = finds_in_mixed(parent->content, name, qualified);
  if (name == qualified && admits) *slot = (struct xs_cached_child){parent, name};
  return admits;
}

static int mixed_count(xmlElementContentPtr content) {
  int count = 0;
  for (; content != NULL; content = content->c2) {
    xmlElementContentPtr leaf = content->type == XML_ELEMENT_CONTENT_OR ? content->c1 : content;
    if (leaf != NULL && leaf->type == XML_ELEMENT_CONTENT_ELEMENT) count++;
  }
  return count;
}

static void report_in_mixed(xs_validator *self, const struct xs_frame *parent, const xmlChar *name) {
  int total = mixed_count(parent->element->content) + 1;
  struct name_list list = {{0}, 0, 0};
  list_name(&list, "text", total);
  for (xmlElementContentPtr at = parent->element->content; at != NULL; at = at->c2) {
    xmlElementContentPtr leaf = at->type == XML_ELEMENT_CONTENT_OR ? at->c1 : at;
    if (leaf != NULL && leaf->type == XML_ELEMENT_CONTENT_ELEMENT) {
      list_name(&list, (const char *)leaf->name, total);
    }
  }
  close_list(&list);
  xs_fault(self, xs_severity_error, total == 1 ? XML_DTD_NOT_PCDATA : XML_DTD_INVALID_CHILD,
           xs_tag_place(self), "element %.80s is not allowed inside %.80s; allowed: %s", name, parent->name,
           list.text);
}

// A misplaced child leaves the content model where it was, so that the next fault is found as well.
static void advance(xs_validator *self, struct xs_frame *parent, const xmlChar *qualified) {
  xmlChar *names[names_at_most];
  int whole = 0;
  int count = admitted(parent->content, names, &whole);
  for (int index = 0; index < count; index++) {
    if (xmlStrEqual(names[index], qualified)) {
      xmlRegExecPushString(parent->content, qualified, NULL);
      return;
    }
  }
  struct name_list list;
  list_admitted(&list, names, count, whole == 1);
  xs_fault(self, xs_severity_error, XML_DTD_CONTENT_MODEL, xs_tag_place(self),
           "element %.80s is not allowed here inside %.80s; expected: %s", qualified, parent->name,
           list.text);
}

static void check_child(xs_validator *self, struct xs_frame *parent, const xmlChar *name,
                        const xmlChar *qualified) {
  if (parent->element == NULL) return;
  parent->text_reported = false;
  switch (parent->element->etype) {
    case XML_ELEMENT_TYPE_EMPTY:
      xs_fault(self, xs_severity_error, XML_DTD_NOT_EMPTY, xs_tag_place(self),
               "element %.80s must be empty, but it holds element %.80s", parent->name, qualified);
      break;
    case XML_ELEMENT_TYPE_MIXED:
      if (!mixed_admits(self, parent->element, name, qualified)) report_in_mixed(self, parent, qualified);
      break;
    case XML_ELEMENT_TYPE_ELEMENT:
      if (parent->content != NULL) advance(self, parent, qualified);
      break;
    default: break;
  }
}

// MARK: Start and end

static bool push(xs_validator *self, xmlElementPtr element, const xmlChar *name, int namespace_count) {
  if (self->depth == self->capacity) {
    size_t capacity = self->capacity == 0 ? 32 : self->capacity * 2;
    struct xs_frame *grown = realloc(self->frames, capacity * sizeof(*grown));
    if (grown == NULL) return false;
    self->frames = grown;
    self->capacity = capacity;
  }
  struct xs_frame *frame = &self->frames[self->depth++];
  *frame = (struct xs_frame){element, NULL, name, (uint64_t)namespace_count, false};
  self->namespace_count += frame->namespace_count;
  if (element != NULL && element->etype == XML_ELEMENT_TYPE_ELEMENT && element->contModel != NULL) {
    frame->content = xmlRegNewExecCtxt(element->contModel, NULL, NULL);
    return frame->content != NULL;
  }
  return true;
}

static void start(xs_validator *self, const xmlChar *name, const xmlChar *prefix, int namespace_count,
                  const xmlChar **namespaces, int attribute_count, const xmlChar **attributes) {
  if (self->depth >= self->limits.depth) {
    xs_fault(self, xs_severity_fatal, xs_code_too_deep, xs_tag_place(self),
             "elements are nested more than %llu deep; what follows was not checked",
             (unsigned long long)self->limits.depth);
    xs_stop(self);
    return;
  }
  xmlChar short_name[64];
  xmlChar *qualified =
      prefix == NULL ? (xmlChar *)name : xmlBuildQName(name, prefix, short_name, sizeof(short_name));
  if (qualified == NULL) qualified = (xmlChar *)name;
  if (!self->saw_root) xs_prolog_check_root(self, qualified);
  if (self->depth > 0) check_child(self, &self->frames[self->depth - 1], name, qualified);
  xmlElementPtr element = find_declaration(self, name, prefix);
  if (element == NULL) {
    xs_fault(self, xs_severity_error, XML_DTD_UNKNOWN_ELEM, xs_tag_place(self),
             "element %.80s is not declared in the DTD", qualified);
  } else if (namespace_count > 0 || attribute_count > 0 || xs_element_has_attribute_duties(element)) {
    xs_attributes_check(self, element, name, prefix, namespace_count, namespaces, attribute_count,
                        attributes);
  }
  if (!push(self, element, name, namespace_count)) xs_stop(self);
  if (qualified != name && qualified != short_name) xmlFree(qualified);
}

void xs_elements_start(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri,
                       int namespace_count, const xmlChar **namespaces, int attribute_count,
                       int defaulted_count, const xmlChar **attributes) {
  (void)uri;
  (void)defaulted_count;
  xs_validator *self = data;
  if (self->stopped) return;
  self->reads_tag = true;
  self->tag = NULL;
  self->located.at = NULL;
  xs_crowd_check_element(self, namespace_count, attribute_count);
  if (!self->stopped) start(self, name, prefix, namespace_count, namespaces, attribute_count, attributes);
  self->reads_tag = false;
}

static void pop(xs_validator *self) {
  struct xs_frame *frame = &self->frames[--self->depth];
  self->namespace_count -= frame->namespace_count;
  if (frame->content != NULL) xmlRegFreeExecCtxt(frame->content);
}

void xs_elements_end(void *data, const xmlChar *name, const xmlChar *prefix, const xmlChar *uri) {
  (void)name;
  (void)prefix;
  (void)uri;
  xs_validator *self = data;
  if (self->stopped || self->depth == 0) return;
  struct xs_frame *frame = &self->frames[self->depth - 1];
  if (frame->content != NULL) {
    xmlChar *names[names_at_most];
    int whole = 0;
    int count = admitted(frame->content, names, &whole);
    if (whole != 1) {
      struct name_list list;
      list_admitted(&list, names, count, false);
      xs_fault(self, xs_severity_error, XML_DTD_CONTENT_MODEL, xs_tag_place(self),
               "element %.80s ends too early; expected: %s", frame->name, list.text);
    }
  }
  pop(self);
}

void xs_elements_close_all(xs_validator *self) {
  while (self->depth > 0) pop(self);
}

// MARK: Text, comments and instructions

static bool is_blank(xmlChar byte) { return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r'; }

// Where in the input a piece of text is: the parser hands out the input itself, or a copy of it.
static xs_place text_place(xs_validator *self, const xmlChar *text, int count, int offset) {
  xmlParserInputPtr input = self->parser->input;
  if (input == NULL || self->parser->depth > 0) return xs_tag_place(self);
  if (text >= input->base && text + count <= input->end) return text + offset;
  return input->cur - input->base >= count ? input->cur - count + offset : NULL;
}

// A long text comes in pieces, and is one fault.
static bool is_first_report(struct xs_frame *frame) {
  if (frame->text_reported) return false;
  frame->text_reported = true;
  return true;
}

static struct xs_frame *judged_frame(xs_validator *self) {
  if (self->stopped || self->depth == 0) return NULL;
  struct xs_frame *frame = &self->frames[self->depth - 1];
  return frame->element != NULL ? frame : NULL;
}

static void report_content_of_empty(xs_validator *self, struct xs_frame *frame, xs_place at) {
  if (!is_first_report(frame)) return;
  xs_fault(self, xs_severity_error, XML_DTD_NOT_EMPTY, at, "element %.80s must be empty, but it has content",
           frame->name);
}

static void check_text_among_elements(xs_validator *self, struct xs_frame *frame, const xmlChar *text,
                                      int count) {
  int offset = 0;
  while (offset < count && is_blank(text[offset])) offset++;
  bool blank = offset == count;
  if ((blank && self->parser->standalone != 1) || !is_first_report(frame)) return;
  if (blank) {
    xs_fault(self, xs_severity_error, XML_DTD_STANDALONE_WHITE_SPACE, text_place(self, text, count, 0),
             "white space inside element %.80s, which a document that says standalone=\"yes\" may not have",
             frame->name);
  } else {
    xs_fault(self, xs_severity_error, XML_DTD_CONTENT_MODEL, text_place(self, text, count, offset),
             "text is not allowed directly inside element %.80s", frame->name);
  }
}

void xs_elements_text(void *data, const xmlChar *text, int count) {
  xs_validator *self = data;
  struct xs_frame *frame = judged_frame(self);
  if (frame == NULL || count <= 0) return;
  // The parser has counted the lines of a text that lies in its input, but may not have moved on yet.
  xmlParserInputPtr input = self->parser->input;
  bool in_input = input != NULL && text >= input->base && text + count <= input->end;
  self->read_to = in_input && self->parser->depth == 0 ? text + count : NULL;
  if (frame->element->etype == XML_ELEMENT_TYPE_EMPTY) {
    report_content_of_empty(self, frame, text_place(self, text, count, 0));
  } else if (frame->element->etype == XML_ELEMENT_TYPE_ELEMENT) {
    check_text_among_elements(self, frame, text, count);
  }
  self->read_to = NULL;
}

void xs_elements_cdata(void *data, const xmlChar *text, int count) {
  (void)text;
  (void)count;
  xs_validator *self = data;
  struct xs_frame *frame = judged_frame(self);
  if (frame == NULL) return;
  if (frame->element->etype == XML_ELEMENT_TYPE_EMPTY) {
    report_content_of_empty(self, frame, xs_tag_place(self));
  } else if (frame->element->etype == XML_ELEMENT_TYPE_ELEMENT && is_first_report(frame)) {
    xs_fault(self, xs_severity_error, XML_DTD_CONTENT_MODEL, xs_tag_place(self),
             "a CDATA section is not allowed directly inside element %.80s", frame->name);
  }
}

void xs_elements_comment(void *data, const xmlChar *text) {
  (void)text;
  xs_validator *self = data;
  struct xs_frame *frame = judged_frame(self);
  if (frame != NULL && frame->element->etype == XML_ELEMENT_TYPE_EMPTY) {
    report_content_of_empty(self, frame, xs_tag_place(self));
  }
}

void xs_elements_instruction(void *data, const xmlChar *target, const xmlChar *text) {
  (void)target;
  xs_elements_comment(data, text);
}
