// What Linux does with names of files in one step, which Swift's Glibc does not show.
#ifndef CFILESHIM_H
#define CFILESHIM_H

#include <stdbool.h>

// Each returns 0, or the number of the error (errno(3)).

/// Exchanges two names: neither is missing at any moment (rename(2), RENAME_EXCHANGE).
int fs_exchange(const char *_Nonnull one, const char *_Nonnull other);
/// Gives a file another name, unless that name is taken (rename(2), RENAME_NOREPLACE).
int fs_rename_new(const char *_Nonnull from, const char *_Nonnull to);
/// Whether a file is marked so that it cannot be replaced (chattr(1), `i` and `a`).
bool fs_is_immutable(const char *_Nonnull path);

#endif
