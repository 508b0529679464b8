#include <stdlib.h>
#include <string.h>

#include "validation.h"

// The identifiers of a document, by value. libxml2's own table stops growing at a few thousand buckets,
// so that a document with 300,000 identifiers takes seconds; this one grows with the document.

static uint64_t hash_of(const xs_validator *self, const xmlChar *value) {
  // FNV-1a from a start that differs between runs, so that no document can be made to collide.
  uint64_t hash = 0xCBF29CE484222325u ^ (uint64_t)(uintptr_t)self;
  for (; *value != 0; value++) hash = (hash ^ *value) * 0x100000001B3u;
  return hash ^ hash >> 29;
}

static struct xs_identifier *slot_of(const xs_validator *self, const xmlChar *value, uint64_t hash) {
  size_t mask = self->identifier_capacity - 1;
  for (size_t index = (size_t)hash & mask;; index = (index + 1) & mask) {
    struct xs_identifier *slot = &self->identifiers[index];
    if (slot->value == NULL) return slot;
    if (slot->hash == hash && strcmp(slot->value, (const char *)value) == 0) return slot;
  }
}

static bool grow(xs_validator *self) {
  if (self->identifier_count * 2 < self->identifier_capacity) return true;
  size_t old_capacity = self->identifier_capacity;
  struct xs_identifier *old = self->identifiers;
  size_t capacity = old_capacity == 0 ? 64 : old_capacity * 2;
  struct xs_identifier *made = calloc(capacity, sizeof(*made));
  if (made == NULL) return false;
  self->identifiers = made;
  self->identifier_capacity = capacity;
  for (size_t index = 0; index < old_capacity; index++) {
    if (old[index].value != NULL) *slot_of(self, BAD_CAST old[index].value, old[index].hash) = old[index];
  }
  free(old);
  return true;
}

int xs_identifiers_line(const xs_validator *self, const xmlChar *value) {
  if (self->identifier_capacity == 0) return 0;
  const struct xs_identifier *slot = slot_of(self, value, hash_of(self, value));
  return slot->value != NULL ? slot->line : 0;
}

bool xs_identifiers_add(xs_validator *self, const xmlChar *value, int line) {
  if (!grow(self)) return false;
  uint64_t hash = hash_of(self, value);
  struct xs_identifier *slot = slot_of(self, value, hash);
  char *kept = strdup((const char *)value);
  if (kept == NULL) return false;
  *slot = (struct xs_identifier){kept, hash, line};
  self->identifier_count++;
  return true;
}

void xs_identifiers_free(xs_validator *self) {
  for (size_t index = 0; index < self->identifier_capacity; index++) free(self->identifiers[index].value);
  free(self->identifiers);
}
