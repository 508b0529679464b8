#include <stdlib.h>
#include <string.h>
#include <time.h>

#include "CHTTPShim.h"
#include "library.h"

// How much libcurl reads from a connection at once.
enum { buffer_bytes = 128 << 10 };
// What came and did not fit into the reader's buffer: what libcurl reads at once, and a little.
enum { spill_capacity = buffer_bytes + (64 << 10) };
// The longest wait before the state of a transfer is looked at again.
enum { poll_milliseconds = 1000 };

struct hs_session {
  const struct hs_library *curl;
  CURLM *multi;
  CURL *easy;
  struct curl_slist *sent;
  bool is_open;  // the handle is in the multi handle
  bool is_done;
  CURLcode result;
  char detail[CURL_ERROR_SIZE];

  // The head of the answer.
  long status;
  uint8_t *headers;
  size_t header_bytes, header_capacity, header_count;
  size_t maximum_header_bytes, maximum_header_count;
  bool head_is_whole, head_is_too_large;

  // The body: straight into the reader's buffer, what does not fit into the spill.
  uint8_t *target;
  size_t target_capacity, target_count;
  uint8_t *spill;
  size_t spill_start, spill_end;
  bool is_paused;
  // Since bytes were last looked at: how long it was waited for them, and how many came.
  int64_t waited_milliseconds;
  size_t came;
};

static int64_t now_milliseconds(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return (int64_t)time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

// MARK: What libcurl hands over

static size_t take_body(char *bytes, size_t size, size_t count, void *context) {
  hs_session *self = context;
  count *= size;
  size_t direct = self->target_capacity - self->target_count;
  if (direct > count) direct = count;
  size_t rest = count - direct;
  if (rest > 0 && self->spill == NULL) self->spill = malloc(spill_capacity);
  if (rest > 0 && (self->spill == NULL || rest > spill_capacity - self->spill_end)) {
    if (self->spill == NULL) return 0;
    self->is_paused = true;
    return CURL_WRITEFUNC_PAUSE;
  }
  if (direct > 0) memcpy(self->target + self->target_count, bytes, direct);
  self->target_count += direct;
  if (rest > 0) memcpy(self->spill + self->spill_end, bytes + direct, rest);
  self->spill_end += rest;
  self->came += count;
  return count;
}

static bool keep_header(hs_session *self, const char *bytes, size_t count) {
  size_t needed = self->header_bytes + count;
  if (++self->header_count > self->maximum_header_count || needed > self->maximum_header_bytes) {
    self->head_is_too_large = true;
    return false;
  }
  if (needed > self->header_capacity) {
    size_t capacity = needed * 2;
    uint8_t *grown = realloc(self->headers, capacity);
    if (grown == NULL) return false;
    self->headers = grown;
    self->header_capacity = capacity;
  }
  memcpy(self->headers + self->header_bytes, bytes, count);
  self->header_bytes = needed;
  return true;
}

static size_t take_header(char *bytes, size_t size, size_t count, void *context) {
  hs_session *self = context;
  count *= size;
  if (self->head_is_whole) return count;  // a trailer
  if (count >= 5 && memcmp(bytes, "HTTP/", 5) == 0) {
    // Each answer has a head, also those that say "continue"; the last counts.
    self->header_bytes = 0;
    return ++self->header_count > self->maximum_header_count ? (self->head_is_too_large = true, 0) : count;
  }
  if (count <= 2 && (bytes[0] == '\r' || bytes[0] == '\n')) {
    self->curl->easy_getinfo(self->easy, CURLINFO_RESPONSE_CODE, &self->status);
    self->head_is_whole = self->status >= 200;
    return count;
  }
  return keep_header(self, bytes, count) ? count : 0;
}

// MARK: Sessions

hs_session *hs_session_create(void) {
  const struct hs_library *curl = hs_library();
  hs_session *self = curl != NULL ? calloc(1, sizeof(*self)) : NULL;
  if (self == NULL) return NULL;
  self->curl = curl;
  self->multi = curl->multi_init();
  self->easy = curl->easy_init();
  if (self->multi == NULL || self->easy == NULL) {
    hs_session_free(self);
    return NULL;
  }
  curl->multi_setopt(self->multi, CURLMOPT_MAXCONNECTS, 4L);
  return self;
}

void hs_session_free(hs_session *self) {
  hs_session_close(self);
  if (self->easy != NULL) self->curl->easy_cleanup(self->easy);
  if (self->multi != NULL) self->curl->multi_cleanup(self->multi);
  free(self->headers);
  free(self->spill);
  free(self);
}

void hs_session_close(hs_session *self) {
  if (self->is_open) self->curl->multi_remove_handle(self->multi, self->easy);
  self->is_open = false;
  // The list is given back before the handle forgets it; a new transfer sets its own.
  if (self->easy != NULL) self->curl->easy_reset(self->easy);
  self->curl->slist_free_all(self->sent);
  self->sent = NULL;
}

const char *hs_session_detail(const hs_session *self) { return self->detail; }

long hs_session_status(const hs_session *self) { return self->status; }

const uint8_t *hs_session_headers(const hs_session *self, size_t *count) {
  *count = self->header_bytes;
  return self->headers;
}

// MARK: Failures

static int failure_of(const hs_session *self) {
  if (self->head_is_too_large) return hs_headers_too_large;
  switch (self->result) {
    case CURLE_OK: return hs_ok;
    case CURLE_OUT_OF_MEMORY: return hs_no_memory;
    case CURLE_COULDNT_RESOLVE_HOST: return hs_unresolvable;
    case CURLE_COULDNT_CONNECT: return hs_unreachable;
    case CURLE_OPERATION_TIMEDOUT: return hs_connect_timeout;
    case CURLE_PARTIAL_FILE:
    case CURLE_GOT_NOTHING:
    case CURLE_SEND_ERROR:
    case CURLE_RECV_ERROR:
    case CURLE_HTTP2:
    case CURLE_HTTP2_STREAM: return hs_interrupted;
    case CURLE_PEER_FAILED_VERIFICATION:
    case CURLE_SSL_ISSUER_ERROR:
    case CURLE_SSL_PINNEDPUBKEYNOTMATCH:
    case CURLE_SSL_INVALIDCERTSTATUS: return hs_untrusted;
    case CURLE_SSL_CONNECT_ERROR: return hs_not_tls;
    case CURLE_SSL_CERTPROBLEM:
    case CURLE_SSL_CACERT_BADFILE:
    case CURLE_SSL_CRL_BADFILE: return hs_certificate_files;
    case CURLE_UNSUPPORTED_PROTOCOL:
    case CURLE_WEIRD_SERVER_REPLY:
    case CURLE_BAD_CONTENT_ENCODING: return hs_malformed;
    case CURLE_COULDNT_RESOLVE_PROXY:
    case CURLE_PROXY: return hs_proxy;
    default: return hs_other;
  }
}

// MARK: Driving

// Lets libcurl work once. False when that failed.
static bool perform(hs_session *self) {
  int running = 0, left = 0;
  if (self->curl->multi_perform(self->multi, &running) != CURLM_OK) {
    self->result = CURLE_OUT_OF_MEMORY;
    self->is_done = true;
  }
  for (CURLMsg *message; (message = self->curl->multi_info_read(self->multi, &left)) != NULL;) {
    if (message->msg != CURLMSG_DONE) continue;
    self->is_done = true;
    self->result = message->data.result;
  }
  return !self->is_done || self->result == CURLE_OK;
}

// Waits for the network, for the rest of `milliseconds` at most. False when that is over.
static bool wait_for_more(hs_session *self, int64_t milliseconds) {
  int64_t left = milliseconds - self->waited_milliseconds;
  if (left <= 0) return false;
  int64_t before = now_milliseconds();
  self->curl->multi_poll(self->multi, NULL, 0, (int)(left < poll_milliseconds ? left : poll_milliseconds), NULL);
  self->waited_milliseconds += now_milliseconds() - before;
  return true;
}

// Sets an option of the transfer of `self`.
#define SET(option, value) self->curl->easy_setopt(self->easy, option, value)

static void set_connection(hs_session *self, const hs_request *request) {
  SET(CURLOPT_URL, request->url);
  SET(CURLOPT_PROTOCOLS_STR, "http,https");
  SET(CURLOPT_HTTP_VERSION, (long)CURL_HTTP_VERSION_2TLS);
  SET(CURLOPT_NOSIGNAL, 1L);
  SET(CURLOPT_TCP_KEEPALIVE, 1L);
  SET(CURLOPT_BUFFERSIZE, (long)buffer_bytes);
  SET(CURLOPT_CONNECTTIMEOUT_MS, (long)request->connect_milliseconds);
  SET(CURLOPT_PROXY, request->proxy);
  SET(CURLOPT_NOPROXY, request->no_proxy);
  SET(CURLOPT_SUPPRESS_CONNECT_HEADERS, 1L);
  if (request->unix_socket != NULL) SET(CURLOPT_UNIX_SOCKET_PATH, request->unix_socket);
  SET(CURLOPT_SSL_VERIFYPEER, request->verifies_certificates ? 1L : 0L);
  SET(CURLOPT_SSL_VERIFYHOST, request->verifies_certificates ? 2L : 0L);
  if (request->authorities_file != NULL) SET(CURLOPT_CAINFO, request->authorities_file);
  if (request->authorities_folder != NULL) SET(CURLOPT_CAPATH, request->authorities_folder);
  if (request->authorities != NULL) {
    struct curl_blob blob = {(void *)request->authorities, request->authorities_count, CURL_BLOB_COPY};
    SET(CURLOPT_CAINFO_BLOB, &blob);
  }
  if (request->client_certificate != NULL) SET(CURLOPT_SSLCERT, request->client_certificate);
  if (request->client_key != NULL) SET(CURLOPT_SSLKEY, request->client_key);
}

static bool set_message(hs_session *self, const hs_request *request) {
  for (size_t index = 0; index < request->header_count; index++) {
    struct curl_slist *longer = self->curl->slist_append(self->sent, request->headers[index]);
    if (longer == NULL) return false;
    self->sent = longer;
  }
  SET(CURLOPT_HTTPHEADER, self->sent);
  if (request->method == hs_head) SET(CURLOPT_NOBODY, 1L);
  if (request->method == hs_post || request->method == hs_put) {
    SET(CURLOPT_POST, 1L);
    // libcurl's own PUT asks for a body piece by piece; this one is whole, as that of a POST is.
    if (request->method == hs_put) SET(CURLOPT_CUSTOMREQUEST, "PUT");
    SET(CURLOPT_POSTFIELDSIZE_LARGE, (curl_off_t)request->body_count);
    SET(CURLOPT_COPYPOSTFIELDS, request->body != NULL ? (const char *)request->body : "");
  }
  SET(CURLOPT_ERRORBUFFER, self->detail);
  SET(CURLOPT_WRITEFUNCTION, take_body);
  SET(CURLOPT_WRITEDATA, self);
  SET(CURLOPT_HEADERFUNCTION, take_header);
  SET(CURLOPT_HEADERDATA, self);
  return true;
}

static void forget_last(hs_session *self, const hs_request *request) {
  self->detail[0] = 0;
  self->is_done = self->is_paused = self->head_is_whole = self->head_is_too_large = false;
  self->result = CURLE_OK;
  self->status = 0;
  self->header_bytes = self->header_count = 0;
  self->maximum_header_bytes = request->maximum_header_bytes;
  self->maximum_header_count = request->maximum_header_count;
  self->target = NULL;
  self->target_capacity = self->target_count = self->spill_start = self->spill_end = 0;
  self->waited_milliseconds = 0;
  self->came = 0;
}

// Whether a connection stands; libcurl has a bound of its own for the time before.
static bool is_connected(const hs_session *self) {
  curl_off_t microseconds = 0;
  self->curl->easy_getinfo(self->easy, CURLINFO_PRETRANSFER_TIME_T, &microseconds);
  return microseconds > 0;
}

int hs_session_open(hs_session *self, const hs_request *request, int64_t milliseconds) {
  hs_session_close(self);
  forget_last(self, request);
  set_connection(self, request);
  if (!set_message(self, request) || self->curl->multi_add_handle(self->multi, self->easy) != CURLM_OK) {
    hs_session_close(self);
    return hs_no_memory;
  }
  self->is_open = true;
  int outcome = hs_ok;
  while (outcome == hs_ok && !self->head_is_whole) {
    if (!perform(self)) {
      outcome = failure_of(self);
    } else if (self->is_done && !self->head_is_whole) {
      outcome = hs_interrupted;
    } else if (!self->head_is_whole && !wait_for_more(self, milliseconds)) {
      outcome = hs_silent;
    }
    if (!is_connected(self)) self->waited_milliseconds = 0;
  }
  self->waited_milliseconds = 0;
  self->came = 0;
  // A body that comes with its head may have failed in the same step: reading it says so.
  if (outcome != hs_ok && !self->head_is_whole) hs_session_close(self);
  return self->head_is_whole ? hs_ok : outcome;
}

// Takes what was kept for lack of room.
static size_t take_spill(hs_session *self) {
  size_t count = self->spill_end - self->spill_start;
  if (count > self->target_capacity) count = self->target_capacity;
  if (count > 0) memcpy(self->target, self->spill + self->spill_start, count);
  self->spill_start += count;
  if (self->spill_start == self->spill_end) self->spill_start = self->spill_end = 0;
  return count;
}

long hs_session_read(hs_session *self, void *buffer, size_t capacity, int64_t milliseconds, size_t minimum) {
  if (!self->is_open || capacity == 0) return 0;
  self->target = buffer;
  self->target_capacity = capacity;
  self->target_count = take_spill(self);
  if (self->is_paused && self->spill_end == 0) {
    // libcurl hands over at once what it kept.
    self->is_paused = false;
    self->curl->easy_pause(self->easy, CURLPAUSE_CONT);
  }
  int outcome = hs_ok;
  while (self->target_count == 0 && outcome == hs_ok && !self->is_done) {
    if (!perform(self)) outcome = failure_of(self);
    if (self->came >= minimum) self->came = 0, self->waited_milliseconds = 0;
    if (self->target_count > 0 || self->is_done || outcome != hs_ok) break;
    if (!wait_for_more(self, milliseconds)) outcome = hs_silent;
  }
  size_t count = self->target_count;
  self->target = NULL;
  self->target_capacity = self->target_count = 0;
  // What came is given before the failure that followed it; the next call says that.
  if (count > 0) return (long)count;
  if (outcome == hs_ok && self->is_done && self->result != CURLE_OK) outcome = failure_of(self);
  return outcome;
}
