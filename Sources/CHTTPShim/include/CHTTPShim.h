// The narrow face of libcurl that Swift sees: opaque handles and functions, none of libcurl's headers, whose
// curl_easy_setopt takes any number of arguments.
#ifndef CHTTPSHIM_H
#define CHTTPSHIM_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

/// Whether libcurl is there; it is loaded by the first call. Linked in, it and the thirty libraries below it would
/// cost every start of the program 12 ms, also those that make reports and open no connection.
bool hs_library_is_there(void);

// MARK: Addresses

enum { hs_maximum_host = 256 };

/// An address that was taken apart. `text` is freed with hs_url_free.
typedef struct {
  char *_Nullable text;
  bool is_https;
  uint16_t port;
  char host[hs_maximum_host];  // an IPv6 address stands in brackets
} hs_url;

/// Takes an http or https address apart by libcurl's own rules, the same that connections are made by; with `base`,
/// it may be a relative one. False where it is no such address, or has a user's name in it.
bool hs_url_parse(const char *_Nonnull text, const char *_Nullable base, hs_url *_Nonnull url);
void hs_url_free(hs_url *_Nonnull url);

/// A date of HTTP in seconds since 1970; -1 where it is none.
int64_t hs_date(const char *_Nonnull text);

// MARK: Transfers

/// Connections that are kept, and at most one transfer at a time. One thread at a time uses it.
typedef struct hs_session hs_session;

enum hs_method { hs_get = 0, hs_head = 1, hs_post = 2, hs_put = 3 };

/// What is asked, and how. Everything it points to must stay until the transfer is ended.
typedef struct {
  const char *_Nullable url;
  int method;
  const uint8_t *_Nullable body;
  size_t body_count;
  const char *_Nonnull const *_Nullable headers;  // "Name: value"
  size_t header_count;
  const char *_Nullable unix_socket;
  const char *_Nullable proxy;     // empty for none
  const char *_Nullable no_proxy;  // empty for none
  const uint8_t *_Nullable authorities;  // in PEM, in place of the system's file
  size_t authorities_count;
  const char *_Nullable authorities_file;
  const char *_Nullable authorities_folder;
  const char *_Nullable client_certificate;
  const char *_Nullable client_key;
  bool verifies_certificates;
  int64_t connect_milliseconds;
  size_t maximum_header_bytes;
  size_t maximum_header_count;
} hs_request;

/// Why a transfer failed.
enum hs_failure {
  hs_ok = 0,
  hs_no_memory = -1,
  hs_unresolvable = -2,       // no address for the host's name
  hs_unreachable = -3,        // nothing listens, or no way leads there
  hs_connect_timeout = -4,
  hs_silent = -5,             // nothing, or too little, came for too long
  hs_interrupted = -6,        // the connection ended early
  hs_untrusted = -7,          // its certificate is not trusted, or does not fit its name
  hs_not_tls = -8,            // no TLS could be spoken
  hs_headers_too_large = -9,
  hs_malformed = -10,         // what came is no HTTP
  hs_proxy = -11,             // the proxy refuses
  hs_certificate_files = -12, // a file of certificates cannot be used
  hs_other = -13,
};

hs_session *_Nullable hs_session_create(void);
void hs_session_free(hs_session *_Nonnull session);

/// Begins a transfer, and waits until the head of the answer is whole: for `milliseconds` once a connection stands.
/// Returns hs_ok, or a failure; after a failure the transfer is ended.
int hs_session_open(hs_session *_Nonnull session, const hs_request *_Nonnull request, int64_t milliseconds);

/// The status of the answer: 200.
long hs_session_status(const hs_session *_Nonnull session);
/// The lines of the answer's head, with CRLF, without the status line.
const uint8_t *_Nullable hs_session_headers(const hs_session *_Nonnull session, size_t *_Nonnull count);

/// Reads on in the body. Returns how many bytes were read, 0 at its end, or a failure.
///
/// Only time spent waiting counts: `milliseconds` of it with less than `minimum` bytes is silence.
long hs_session_read(hs_session *_Nonnull session, void *_Nonnull buffer, size_t capacity, int64_t milliseconds,
                     size_t minimum);

/// Ends the transfer. Its connection is kept for the next one where the body was read to its end.
void hs_session_close(hs_session *_Nonnull session);

/// What libcurl says of the last failure, in English; empty where it says nothing.
const char *_Nonnull hs_session_detail(const hs_session *_Nonnull session);

#endif
