// How glibc's allocator is set, which Swift's Glibc does not show.
#include <malloc.h>
