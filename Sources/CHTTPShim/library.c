#include "library.h"

#include <dlfcn.h>
#include <pthread.h>
#include <stddef.h>
#include <string.h>

#include "CHTTPShim.h"

static struct hs_library library;
static bool is_there;
static pthread_once_t once = PTHREAD_ONCE_INIT;

static const struct {
  const char *name;
  size_t offset;
} functions[] = {
#define FUNCTION(name) {"curl_" #name, offsetof(struct hs_library, name)}
    FUNCTION(global_init),  FUNCTION(easy_init),        FUNCTION(easy_cleanup),        FUNCTION(easy_reset),
    FUNCTION(easy_setopt),  FUNCTION(easy_getinfo),     FUNCTION(easy_pause),          FUNCTION(multi_init),
    FUNCTION(multi_cleanup), FUNCTION(multi_setopt),    FUNCTION(multi_add_handle),    FUNCTION(multi_remove_handle),
    FUNCTION(multi_perform), FUNCTION(multi_poll),      FUNCTION(multi_info_read),     FUNCTION(slist_append),
    FUNCTION(slist_free_all), FUNCTION(url),            FUNCTION(url_cleanup),         FUNCTION(url_set),
    FUNCTION(url_get),      FUNCTION(free),             FUNCTION(getdate),
#undef FUNCTION
};

static void load(void) {
  // The second name is that of systems that keep no number in it.
  void *handle = dlopen("libcurl.so.4", RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) handle = dlopen("libcurl.so", RTLD_NOW | RTLD_LOCAL);
  if (handle == NULL) return;
  for (size_t index = 0; index < sizeof(functions) / sizeof(*functions); index++) {
    void *function = dlsym(handle, functions[index].name);
    if (function == NULL) return;
    // A pointer to a function is copied as bytes: ISO C knows no conversion from a pointer to data.
    memcpy((char *)&library + functions[index].offset, &function, sizeof(function));
  }
  is_there = library.global_init(CURL_GLOBAL_DEFAULT) == CURLE_OK;
}

const struct hs_library *hs_library(void) {
  pthread_once(&once, load);
  return is_there ? &library : NULL;
}

bool hs_library_is_there(void) { return hs_library() != NULL; }
