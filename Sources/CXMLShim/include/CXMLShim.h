// The narrow face of libxml2 that Swift sees: opaque handles and functions, none of libxml2's headers.
#ifndef CXMLSHIM_H
#define CXMLSHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

// MARK: Writing

typedef struct xs_writer xs_writer;

/// Receives what was written, in chunks. Returns false when it cannot take it; nothing more is then offered.
typedef bool (*xs_sink)(void *_Nullable context, const uint8_t *_Nonnull bytes, size_t count);

xs_writer *_Nullable xs_writer_create(xs_sink _Nonnull sink, void *_Nullable context);
void xs_writer_free(xs_writer *_Nonnull writer);

// Each returns false when the call does not fit the state of the document, when memory ran out,
// or when the sink refused a chunk. Names are NUL-terminated, and those of elements are kept until these have ended;
// text is UTF-8 of a stated length.
bool xs_writer_doctype(xs_writer *_Nonnull writer, const char *_Nonnull name,
                       const char *_Nonnull public_identifier, const char *_Nonnull system_identifier);
bool xs_writer_start_element(xs_writer *_Nonnull writer, const char *_Nonnull name);
bool xs_writer_attribute(xs_writer *_Nonnull writer, const char *_Nonnull name,
                         const uint8_t *_Nullable value, size_t count);
bool xs_writer_text(xs_writer *_Nonnull writer, const uint8_t *_Nullable text, size_t count);
bool xs_writer_comment(xs_writer *_Nonnull writer, const uint8_t *_Nullable text, size_t count);
/// Writes text as CDATA; what would end it is split between two of them.
bool xs_writer_cdata(xs_writer *_Nonnull writer, const uint8_t *_Nullable text, size_t count);
/// Ends the element with a full end tag, `<td></td>` when it is empty.
bool xs_writer_end_element(xs_writer *_Nonnull writer);
/// Ends an element that holds nothing, as `<br />`.
bool xs_writer_end_void_element(xs_writer *_Nonnull writer);
/// One whole element, `<name attribute="value">text</name>`, in one call. `attribute` may be NULL.
bool xs_writer_text_element(xs_writer *_Nonnull writer, const char *_Nonnull name,
                            const char *_Nullable attribute, const uint8_t *_Nullable value,
                            size_t value_count, const uint8_t *_Nullable text, size_t text_count);
/// Hands everything written so far to the sink.
bool xs_writer_flush(xs_writer *_Nonnull writer);
/// The number of elements that are open.
size_t xs_writer_depth(const xs_writer *_Nonnull writer);

// MARK: Document type definitions

typedef struct xs_dtd xs_dtd;

enum {
  xs_dtd_not_in_catalog = 1,
  xs_dtd_not_local = 2,
  xs_dtd_unreadable = 3,
  xs_dtd_no_memory = 4,
};

/// Finds a DTD by its public identifier in the system's XML catalog, or else in the catalog that came with the program,
/// and loads it, with the files it names, from the local disk alone. On failure returns NULL, one of the reasons above,
/// and a NUL-terminated detail.
xs_dtd *_Nullable xs_dtd_load(const char *_Nonnull public_identifier, const char *_Nonnull system_identifier,
                              const char *_Nonnull own_catalog, int *_Nonnull reason, char *_Nonnull detail, size_t detail_capacity);
void xs_dtd_free(xs_dtd *_Nonnull dtd);

// MARK: Validating

typedef struct xs_validator xs_validator;

enum { xs_severity_warning = 1, xs_severity_error = 2, xs_severity_fatal = 3 };

// Faults that are not libxml2's own have codes of their own, beyond libxml2's.
enum {
  xs_code_no_doctype = 20001,
  xs_code_other_doctype = 20002,
  xs_code_other_root = 20003,
  xs_code_internal_declaration = 20004,
  xs_code_external_entity = 20005,
  xs_code_too_deep = 20006,
  xs_code_too_large = 20007,
  xs_code_entities_too_large = 20008,
  xs_code_too_many_references = 20009,
  xs_code_too_many_faults = 20010,
  xs_code_too_many_attributes = 20011,
  xs_code_too_many_namespaces = 20012,
};

/// Receives a fault. The message is UTF-8, valid during the call alone.
typedef void (*xs_report)(void *_Nullable context, int severity, int code, int line, int column,
                          const uint8_t *_Nonnull message, size_t count);

/// What ends the reading when it is passed, save `reported_faults`: faults beyond it are only counted, until one
/// ends the reading, which is always reported.
typedef struct {
  uint64_t reported_faults, faults;
  uint64_t bytes;
  uint64_t depth;
  uint64_t attributes;  // of one element, its declarations of namespaces among them
  uint64_t namespaces;  // declared by the elements that are open
  uint64_t entity_bytes;
  uint64_t references;
} xs_limits;

/// The DTD must outlive the validator.
xs_validator *_Nullable xs_validator_create(const xs_dtd *_Nonnull dtd, const xs_limits *_Nonnull limits,
                                            xs_report _Nonnull report, void *_Nullable context);
void xs_validator_free(xs_validator *_Nonnull validator);
void xs_validator_consume(xs_validator *_Nonnull validator, const uint8_t *_Nullable bytes, size_t count);
void xs_validator_finish(xs_validator *_Nonnull validator);
/// All errors found, those beyond the limit too; warnings are not counted.
uint64_t xs_validator_error_count(const xs_validator *_Nonnull validator);
/// All faults found: errors and warnings, those beyond the limit too.
uint64_t xs_validator_fault_count(const xs_validator *_Nonnull validator);
/// Whether a fault ended the reading, so that what follows it was not checked.
bool xs_validator_stopped_early(const xs_validator *_Nonnull validator);

// MARK: Reading without a DTD

typedef struct xs_reader xs_reader;

/// Reads a document that has no DOCTYPE. Faults are reported as those of a validator are; one that is fatal ends it.
xs_reader *_Nullable xs_reader_create(xs_report _Nonnull report, void *_Nullable context);

typedef struct {
  const char *_Nonnull name;  // without its prefix
  const uint8_t *_Nonnull value;
  size_t count;
} xs_attribute;

/// What receives a document's content, in its order. Names come without their prefixes; everything is UTF-8, and valid
/// during the call alone. An `&` that an attribute's value writes as a reference arrives as `&#38;`.
typedef struct {
  void (*_Nonnull start)(void *_Nullable context, const char *_Nonnull name,
                         const xs_attribute *_Nullable attributes, size_t count);
  void (*_Nonnull end)(void *_Nullable context, const char *_Nonnull name);
  void (*_Nonnull text)(void *_Nullable context, const uint8_t *_Nonnull bytes, size_t count);
} xs_events;

/// As `xs_reader_create`, and hands out what the document holds. A tag of more attributes ends the reading.
xs_reader *_Nullable xs_reader_create_events(const xs_events *_Nonnull events, uint64_t maximum_attributes,
                                             xs_report _Nonnull report, void *_Nullable context);
void xs_reader_free(xs_reader *_Nonnull reader);
void xs_reader_consume(xs_reader *_Nonnull reader, const uint8_t *_Nullable bytes, size_t count);
void xs_reader_finish(xs_reader *_Nonnull reader);
uint64_t xs_reader_error_count(const xs_reader *_Nonnull reader);
bool xs_reader_stopped_early(const xs_reader *_Nonnull reader);

#endif
