#!/bin/sh
# Starts Plimsoll from wherever its archive was unpacked, and says what is wrong where the C library is too old: its
# loader would name a symbol's version alone.
needed=@GLIBC@
self=$(readlink -f -- "$0")
program=${self%/bin/*}/libexec/plimsoll
found=$(getconf GNU_LIBC_VERSION 2>/dev/null) && found=${found#glibc }
case $found in
  [0-9]*.[0-9]*)
    if [ "${found%%.*}" -lt "${needed%%.*}" ] || { [ "${found%%.*}" -eq "${needed%%.*}" ] && [ "${found#*.}" -lt "${needed#*.}" ]; }; then
      echo "plimsoll: this system's C library is glibc $found, and this build needs $needed or later" >&2
      echo "  help: use the container image, or build from source (README.md)" >&2
      exit 1
    fi
    ;;
  *)
    echo "plimsoll: this system's C library is not glibc, which this build needs ($needed or later)" >&2
    echo "  help: use the container image" >&2
    exit 1
    ;;
esac
exec "$program" "$@"
