// The entry of libFuzzer (llvm.org, "Using libFuzzer as a library"), which compiler-rt has no header for.
#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerRunDriver(int *argc, char ***argv, int (*callback)(const uint8_t *data, size_t size));
