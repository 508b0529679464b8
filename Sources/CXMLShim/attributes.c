#include <stdlib.h>
#include <string.h>

#include "validation.h"

// MARK: Values

static bool reserve(xs_validator *self, size_t count) {
  if (count < self->value_capacity) return true;
  size_t capacity = count * 2 + 64;
  xmlChar *grown = realloc(self->value, capacity);
  if (grown == NULL) return false;
  self->value = grown;
  self->value_capacity = capacity;
  return true;
}

static size_t append_code_point(xmlChar *to, unsigned long code) {
  if (code == 0 || code > 0x10FFFF) return 0;
  return (size_t)xmlCopyCharMultiByte(to, (int)code);
}

// What "&name;" or "&#38;" stands for, in at most `room` bytes. libxml2 leaves references in attribute values
// as they are, because entities are not expanded; a value in which a reference stands for more is cut short.
static size_t decode_reference(xs_validator *self, const xmlChar *name, size_t count, xmlChar *to,
                               size_t room) {
  char text[64];
  if (count == 0 || count >= sizeof(text)) return 0;
  memcpy(text, name, count);
  text[count] = 0;
  if (text[0] == '#') {
    bool hexadecimal = text[1] == 'x';
    return append_code_point(to, strtoul(text + (hexadecimal ? 2 : 1), NULL, hexadecimal ? 16 : 10));
  }
  xmlEntityPtr entity = xmlGetPredefinedEntity(BAD_CAST text);
  if (entity == NULL) entity = xs_prolog_entity(self, BAD_CAST text);
  if (entity == NULL || entity->content == NULL) return 0;
  size_t length = strlen((const char *)entity->content);
  if (length > room) length = room;
  memcpy(to, entity->content, length);
  return length;
}

enum { reference_room = 256 };

// The value with its references decoded, NUL-terminated in `self->value`.
static bool decode(xs_validator *self, const xmlChar *value, const xmlChar *end) {
  size_t count = 0;
  for (const xmlChar *at = value; at < end;) {
    if (!reserve(self, count + reference_room + 8)) return false;
    const xmlChar *semicolon = *at == '&' ? memchr(at, ';', (size_t)(end - at)) : NULL;
    if (semicolon == NULL) {
      self->value[count++] = *at++;
    } else {
      size_t length = (size_t)(semicolon - at - 1);
      count += decode_reference(self, at + 1, length, self->value + count, reference_room);
      at = semicolon + 1;
    }
  }
  if (!reserve(self, count + 1)) return false;
  self->value[count] = 0;
  return true;
}

// XML 1.0, 3.3.3: what is not CDATA has no space at its ends and single spaces inside.
static bool normalise(xmlChar *value) {
  xmlChar *to = value;
  bool changed = false;
  for (const xmlChar *from = value; *from != 0; from++) {
    bool superfluous = *from == ' ' && (to == value || to[-1] == ' ');
    if (superfluous) changed = true;
    else *to++ = *from;
  }
  if (to > value && to[-1] == ' ') {
    to--;
    changed = true;
  }
  *to = 0;
  return changed;
}

static bool each_token(xmlChar *value, int (*is_token)(const xmlChar *, int)) {
  for (xmlChar *at = value;;) {
    xmlChar *space = (xmlChar *)strchr((char *)at, ' ');
    if (space != NULL) *space = 0;
    bool fits = is_token(at, 0) == 0;
    if (space == NULL) return fits;
    *space = ' ';
    if (!fits) return false;
    at = space + 1;
  }
}

static bool has_syntax(xmlAttributeType type, xmlChar *value) {
  switch (type) {
    case XML_ATTRIBUTE_ID:
    case XML_ATTRIBUTE_IDREF:
    case XML_ATTRIBUTE_ENTITY:
    case XML_ATTRIBUTE_NOTATION: return xmlValidateName(value, 0) == 0;
    case XML_ATTRIBUTE_IDREFS:
    case XML_ATTRIBUTE_ENTITIES: return each_token(value, xmlValidateName);
    case XML_ATTRIBUTE_NMTOKEN:
    case XML_ATTRIBUTE_ENUMERATION: return xmlValidateNMToken(value, 0) == 0;
    case XML_ATTRIBUTE_NMTOKENS: return each_token(value, xmlValidateNMToken);
    default: return true;
  }
}

static const char *description(xmlAttributeType type) {
  switch (type) {
    case XML_ATTRIBUTE_ID: return "an identifier (an XML name)";
    case XML_ATTRIBUTE_IDREF: return "one identifier";
    case XML_ATTRIBUTE_IDREFS: return "identifiers with spaces between";
    case XML_ATTRIBUTE_NMTOKENS: return "name tokens with spaces between";
    default: return "a name token (letters, digits, \".\", \"-\", \"_\", \":\")";
  }
}

// MARK: Places

// libxml2 hands out a value where it stands in the input, when nothing in it had to be replaced.
static xs_place name_place(xs_validator *self, const xmlChar *value) {
  xmlParserInputPtr input = self->parser->input;
  xs_place tag = xs_tag_place(self);
  if (tag == NULL || self->parser->depth > 0 || value < tag || value > input->cur) return tag;
  const xmlChar *at = value - 1;
  while (at > tag && *at != '=') at--;
  while (at > tag && (at[-1] == ' ' || at[-1] == '\n' || at[-1] == '\t' || at[-1] == '\r')) at--;
  while (at > tag && at[-1] != ' ' && at[-1] != '\n' && at[-1] != '\t' && at[-1] != '\r') at--;
  return at;
}

// MARK: Identifiers

static void add_identifier(xs_validator *self, const xmlChar *value, const xmlChar *raw) {
  int earlier = xs_identifiers_line(self, value);
  if (earlier != 0) {
    xs_fault(self, xs_severity_error, XML_DTD_ID_REDEFINED, name_place(self, raw),
             "identifier \"%.200s\" is already used on line %d", value, earlier);
    return;
  }
  int line = self->parser->input != NULL ? self->parser->input->line : 1;
  if (!xs_identifiers_add(self, value, line)) xs_stop(self);
}

static bool grow_references(xs_validator *self) {
  if (self->reference_count < self->reference_capacity) return true;
  size_t capacity = self->reference_capacity == 0 ? 64 : self->reference_capacity * 2;
  struct xs_reference *grown = realloc(self->references, capacity * sizeof(*grown));
  if (grown == NULL) return false;
  self->references = grown;
  self->reference_capacity = capacity;
  return true;
}

static void add_reference(xs_validator *self, const xmlChar *identifier, xs_place at) {
  if (self->stopped || xs_identifiers_line(self, identifier) != 0) return;
  if (self->reference_count >= self->limits.references) {
    xs_fault(self, xs_severity_fatal, xs_code_too_many_references, at,
             "more than %llu references to identifiers that come later; what follows was not checked",
             (unsigned long long)self->limits.references);
    xs_stop(self);
    return;
  }
  size_t size = strlen((const char *)identifier) + 1;
  char *kept = grow_references(self) ? malloc(size) : NULL;
  if (kept == NULL) {
    xs_stop(self);
    return;
  }
  memcpy(kept, identifier, size);
  struct xs_reference *reference = &self->references[self->reference_count++];
  reference->identifier = kept;
  xs_locate(self, at, &reference->line, &reference->column);
}

static void add_references(xs_validator *self, xmlChar *value, xs_place at) {
  for (xmlChar *token = value; token != NULL && *token != 0;) {
    xmlChar *space = (xmlChar *)strchr((char *)token, ' ');
    if (space != NULL) *space = 0;
    add_reference(self, token, at);
    token = space != NULL ? space + 1 : NULL;
  }
}

void xs_attributes_check_references(xs_validator *self) {
  for (size_t index = 0; index < self->reference_count && !self->stopped; index++) {
    const struct xs_reference *reference = &self->references[index];
    if (xs_identifiers_line(self, BAD_CAST reference->identifier) != 0) continue;
    xs_fault_at(self, XML_DTD_UNKNOWN_ID, reference->line, reference->column,
                "no element has the identifier \"%.200s\"", reference->identifier);
  }
}

// MARK: One attribute

static void report_choices(xs_validator *self, xmlAttributePtr declaration, const xmlChar *element,
                           const xmlChar *value, xs_place at) {
  char list[400] = "";
  size_t length = 0;
  for (xmlEnumerationPtr choice = declaration->tree; choice != NULL; choice = choice->next) {
    size_t count = strlen((const char *)choice->name);
    if (length + count + 8 > sizeof(list)) {
      memcpy(list + length, ", …", sizeof(", …"));
      break;
    }
    if (length > 0) {
      memcpy(list + length, ", ", 2);
      length += 2;
    }
    memcpy(list + length, choice->name, count + 1);
    length += count;
  }
  xs_fault(self, xs_severity_error, XML_DTD_ATTRIBUTE_VALUE, at,
           "attribute %.80s of element %.80s has the value \"%.200s\"; allowed: %s", declaration->name,
           element, value, list);
}

static bool is_chosen(xmlAttributePtr declaration, const xmlChar *value) {
  if (declaration->atype != XML_ATTRIBUTE_ENUMERATION && declaration->atype != XML_ATTRIBUTE_NOTATION) {
    return true;
  }
  for (xmlEnumerationPtr choice = declaration->tree; choice != NULL; choice = choice->next) {
    if (xmlStrEqual(choice->name, value)) return true;
  }
  return false;
}

static void check_value(xs_validator *self, xmlAttributePtr declaration, const xmlChar *element,
                        const xmlChar *raw, const xmlChar *end) {
  bool fixed = declaration->def == XML_ATTRIBUTE_FIXED;
  if (declaration->atype == XML_ATTRIBUTE_CDATA && !fixed) return;
  if (!decode(self, raw, end)) {
    xs_stop(self);
    return;
  }
  bool changed = declaration->atype != XML_ATTRIBUTE_CDATA && normalise(self->value);
  if (changed && self->parser->standalone == 1) {
    xs_fault(self, xs_severity_error, XML_DTD_NOT_STANDALONE, name_place(self, raw),
             "attribute %.80s of element %.80s has superfluous spaces, which a document that says "
             "standalone=\"yes\" may not have",
             declaration->name, element);
  }
  if (!has_syntax(declaration->atype, self->value)) {
    xs_fault(self, xs_severity_error, XML_DTD_ATTRIBUTE_VALUE, name_place(self, raw),
             "attribute %.80s of element %.80s has the value \"%.200s\", which is not %s", declaration->name,
             element, self->value, description(declaration->atype));
    return;
  }
  if (!is_chosen(declaration, self->value)) {
    report_choices(self, declaration, element, self->value, name_place(self, raw));
  }
  if (fixed && !xmlStrEqual(self->value, declaration->defaultValue)) {
    xs_fault(self, xs_severity_error, XML_DTD_ATTRIBUTE_DEFAULT, name_place(self, raw),
             "attribute %.80s of element %.80s has the value \"%.200s\"; it must be \"%.200s\"",
             declaration->name, element, self->value, declaration->defaultValue);
  }
  if (declaration->atype == XML_ATTRIBUTE_ID) add_identifier(self, self->value, raw);
  if (declaration->atype == XML_ATTRIBUTE_IDREF || declaration->atype == XML_ATTRIBUTE_IDREFS) {
    add_references(self, self->value, name_place(self, raw));
  }
}

// As libxml2 does: declared for the element's qualified name, else for its local name.
static xmlAttributePtr look_up(xs_validator *self, const xmlChar *element, const xmlChar *element_prefix,
                               const xmlChar *name, const xmlChar *prefix) {
  xmlAttributePtr found = NULL;
  if (element_prefix != NULL) {
    xmlChar short_name[64];
    xmlChar *qualified = xmlBuildQName(element, element_prefix, short_name, sizeof(short_name));
    if (qualified != NULL) found = xmlGetDtdQAttrDesc(self->dtd->subset, qualified, name, prefix);
    if (qualified != NULL && qualified != short_name && qualified != element) xmlFree(qualified);
  }
  return found != NULL ? found : xmlGetDtdQAttrDesc(self->dtd->subset, element, name, prefix);
}

static xmlAttributePtr find_declaration(xs_validator *self, const xmlChar *element,
                                        const xmlChar *element_prefix, const xmlChar *name,
                                        const xmlChar *prefix) {
  struct xs_cached_attribute *slot =
      &self->attributes[((uintptr_t)name >> 4 ^ (uintptr_t)element >> 3) % declaration_cache_size];
  if (slot->attribute != NULL && slot->element == element && slot->element_prefix == element_prefix &&
      slot->name == name && slot->prefix == prefix) {
    return slot->attribute;
  }
  xmlAttributePtr attribute = look_up(self, element, element_prefix, name, prefix);
  *slot = (struct xs_cached_attribute){element, element_prefix, name, prefix, attribute};
  return attribute;
}

static void report_undeclared(xs_validator *self, const xmlChar *element, const xmlChar *name,
                              const xmlChar *prefix, const xmlChar *value) {
  xs_fault(self, xs_severity_error, XML_DTD_UNKNOWN_ATTRIBUTE, name_place(self, value),
           "attribute %.80s%s%.80s is not declared for element %.80s",
           prefix != NULL ? (const char *)prefix : "", prefix != NULL ? ":" : "", name, element);
}

// MARK: All attributes of an element

static bool is_present(xmlAttributePtr wanted, int namespace_count, const xmlChar **namespaces,
                       int attribute_count, const xmlChar **attributes) {
  bool default_namespace = wanted->prefix == NULL && xmlStrEqual(wanted->name, BAD_CAST "xmlns");
  bool named_namespace = xmlStrEqual(wanted->prefix, BAD_CAST "xmlns");
  for (int index = 0; index < namespace_count && (default_namespace || named_namespace); index++) {
    const xmlChar *prefix = namespaces[index * 2];
    if (default_namespace ? prefix == NULL : xmlStrEqual(prefix, wanted->name)) return true;
  }
  for (int index = 0; index < attribute_count; index++) {
    const xmlChar **attribute = attributes + index * 5;
    if (xmlStrEqual(attribute[0], wanted->name) && xmlStrEqual(attribute[1], wanted->prefix)) return true;
  }
  return false;
}

static void check_presence(xs_validator *self, xmlElementPtr element, int namespace_count,
                           const xmlChar **namespaces, int attribute_count, const xmlChar **attributes) {
  for (xmlAttributePtr wanted = element->attributes; wanted != NULL; wanted = wanted->nexth) {
    bool required = wanted->def == XML_ATTRIBUTE_REQUIRED;
    bool defaulted = wanted->defaultValue != NULL && self->parser->standalone == 1;
    if (!required && !defaulted) continue;
    if (is_present(wanted, namespace_count, namespaces, attribute_count, attributes)) continue;
    const char *prefix = wanted->prefix != NULL ? (const char *)wanted->prefix : "";
    const char *colon = wanted->prefix != NULL ? ":" : "";
    if (required) {
      xs_fault(self, xs_severity_error, XML_DTD_MISSING_ATTRIBUTE, xs_tag_place(self),
               "element %.80s needs the attribute %.80s%s%.80s", element->name, prefix, colon, wanted->name);
    } else {
      xs_fault(self, xs_severity_error, XML_DTD_STANDALONE_DEFAULTED, xs_tag_place(self),
               "element %.80s leaves the attribute %.80s%s%.80s to the DTD, which a document that says "
               "standalone=\"yes\" may not", element->name, prefix, colon, wanted->name);
    }
  }
}

static void check_namespaces(xs_validator *self, const xmlChar *element, const xmlChar *element_prefix,
                             int count, const xmlChar **namespaces) {
  for (int index = 0; index < count && !self->stopped; index++) {
    const xmlChar *prefix = namespaces[index * 2], *uri = namespaces[index * 2 + 1];
    const xmlChar *name = prefix != NULL ? prefix : BAD_CAST "xmlns";
    const xmlChar *name_prefix = prefix != NULL ? BAD_CAST "xmlns" : NULL;
    xmlAttributePtr declaration = find_declaration(self, element, element_prefix, name, name_prefix);
    if (declaration == NULL) {
      report_undeclared(self, element, name, name_prefix, NULL);
    } else if (uri != NULL) {
      check_value(self, declaration, element, uri, uri + strlen((const char *)uri));
    }
  }
}

void xs_attributes_check(xs_validator *self, xmlElementPtr element, const xmlChar *element_name,
                         const xmlChar *element_prefix, int namespace_count, const xmlChar **namespaces,
                         int attribute_count, const xmlChar **attributes) {
  check_namespaces(self, element_name, element_prefix, namespace_count, namespaces);
  for (int index = 0; index < attribute_count && !self->stopped; index++) {
    const xmlChar **attribute = attributes + index * 5;
    xmlAttributePtr declaration =
        find_declaration(self, element_name, element_prefix, attribute[0], attribute[1]);
    if (declaration == NULL) {
      report_undeclared(self, element_name, attribute[0], attribute[1], attribute[3]);
    } else {
      check_value(self, declaration, element_name, attribute[3], attribute[4]);
    }
  }
  if (xs_element_has_attribute_duties(element)) {
    check_presence(self, element, namespace_count, namespaces, attribute_count, attributes);
  }
}
