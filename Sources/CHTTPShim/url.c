#include <stdlib.h>
#include <string.h>

#include "CHTTPShim.h"
#include "library.h"

static bool take_apart(const struct hs_library *curl, CURLU *parts, hs_url *url) {
  char *scheme = NULL, *host = NULL, *port = NULL, *text = NULL;
  bool is_read = curl->url_get(parts, CURLUPART_SCHEME, &scheme, 0) == CURLUE_OK &&
                 curl->url_get(parts, CURLUPART_HOST, &host, 0) == CURLUE_OK &&
                 curl->url_get(parts, CURLUPART_PORT, &port, CURLU_DEFAULT_PORT) == CURLUE_OK &&
                 curl->url_get(parts, CURLUPART_URL, &text, 0) == CURLUE_OK;
  if (is_read) {
    url->is_https = strcmp(scheme, "https") == 0;
    is_read = (url->is_https || strcmp(scheme, "http") == 0) && *host != 0 && strlen(host) < hs_maximum_host;
  }
  if (is_read) {
    strcpy(url->host, host);
    url->port = (uint16_t)strtoul(port, NULL, 10);
    url->text = strdup(text);
    is_read = url->text != NULL;
  }
  curl->free(scheme);
  curl->free(host);
  curl->free(port);
  curl->free(text);
  return is_read;
}

bool hs_url_parse(const char *text, const char *base, hs_url *url) {
  memset(url, 0, sizeof(*url));
  const struct hs_library *curl = hs_library();
  CURLU *parts = curl != NULL ? curl->url() : NULL;
  if (parts == NULL) return false;
  // What comes after "#" is never sent.
  bool is_read = (base == NULL || curl->url_set(parts, CURLUPART_URL, base, CURLU_DISALLOW_USER) == CURLUE_OK) &&
                 curl->url_set(parts, CURLUPART_URL, text, CURLU_DISALLOW_USER) == CURLUE_OK &&
                 curl->url_set(parts, CURLUPART_FRAGMENT, NULL, 0) == CURLUE_OK &&
                 take_apart(curl, parts, url);
  curl->url_cleanup(parts);
  return is_read;
}

void hs_url_free(hs_url *url) {
  free(url->text);
  url->text = NULL;
}

int64_t hs_date(const char *text) {
  const struct hs_library *curl = hs_library();
  return curl != NULL ? (int64_t)curl->getdate(text, NULL) : -1;
}
