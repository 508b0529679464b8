// libcurl, loaded when it is first needed.
#ifndef HS_LIBRARY_H
#define HS_LIBRARY_H

#define CURL_DISABLE_TYPECHECK
#include <curl/curl.h>
#include <stdbool.h>
#include <time.h>

// The functions that are used, under the names that libcurl gives them.
struct hs_library {
  CURLcode (*global_init)(long flags);
  CURL *(*easy_init)(void);
  void (*easy_cleanup)(CURL *easy);
  void (*easy_reset)(CURL *easy);
  CURLcode (*easy_setopt)(CURL *easy, CURLoption option, ...);
  CURLcode (*easy_getinfo)(CURL *easy, CURLINFO info, ...);
  CURLcode (*easy_pause)(CURL *easy, int bitmask);
  CURLM *(*multi_init)(void);
  CURLMcode (*multi_cleanup)(CURLM *multi);
  CURLMcode (*multi_setopt)(CURLM *multi, CURLMoption option, ...);
  CURLMcode (*multi_add_handle)(CURLM *multi, CURL *easy);
  CURLMcode (*multi_remove_handle)(CURLM *multi, CURL *easy);
  CURLMcode (*multi_perform)(CURLM *multi, int *running);
  CURLMcode (*multi_poll)(CURLM *multi, struct curl_waitfd *extra, unsigned int count, int milliseconds,
                          int *ready);
  CURLMsg *(*multi_info_read)(CURLM *multi, int *left);
  struct curl_slist *(*slist_append)(struct curl_slist *list, const char *text);
  void (*slist_free_all)(struct curl_slist *list);
  CURLU *(*url)(void);
  void (*url_cleanup)(CURLU *url);
  CURLUcode (*url_set)(CURLU *url, CURLUPart part, const char *content, unsigned int flags);
  CURLUcode (*url_get)(const CURLU *url, CURLUPart part, char **content, unsigned int flags);
  void (*free)(void *pointer);
  time_t (*getdate)(const char *text, const time_t *unused);
};

/// The functions; NULL where libcurl is not installed, or lacks one.
const struct hs_library *hs_library(void);

#endif
