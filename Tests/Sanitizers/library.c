// Tells the thread sanitizer what the Swift library does out of its sight.
//
// The library is compiled without the sanitizer, so that it sees neither of two things that order the
// accesses of threads, and would report races where there are none:
//
// - A `Mutex`, where threads contend for it: then its inlined lock and unlock call the library.
// - Counts of references: the last one to let go of an object, or the only one to hold it, comes after
//   all who let go before, and may free it or change it in place.
//
// `run.sh` preloads these functions into the tests; they call the library's own, and say so.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <stdlib.h>

// Absent in programs without the sanitizer that inherit the preloaded library.
__attribute__((weak)) void __tsan_acquire(void *address);
__attribute__((weak)) void __tsan_release(void *address);
__attribute__((weak)) size_t swift_retainCount(void *object);

static void *library_function(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (!found) abort();
  return found;
}

// Mutex: `_lockSlow(UInt32)` and `_unlockSlow()` of `Synchronization._MutexHandle`.

#define MUTEX(function) "$s15Synchronization12_MutexHandleV" function
#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *self

typedef SWIFT void (*lock_function)(uint32_t thread, SELF);
typedef SWIFT void (*unlock_function)(SELF);

SWIFT void waymark_lock_slow(uint32_t thread, SELF) __asm__(MUTEX("9_lockSlowyys6UInt32VF"));
SWIFT void waymark_lock_slow(uint32_t thread, SELF) {
  ((lock_function)library_function(MUTEX("9_lockSlowyys6UInt32VF")))(thread, self);
  if (__tsan_acquire) __tsan_acquire(self);
}

SWIFT void waymark_unlock_slow(SELF) __asm__(MUTEX("11_unlockSlowyyF"));
SWIFT void waymark_unlock_slow(SELF) {
  if (__tsan_release) __tsan_release(self);
  ((unlock_function)library_function(MUTEX("11_unlockSlowyyF")))(self);
}

// Counts of references. Where these functions have a calling convention of their own, they are left
// alone: there the sanitizer may report what is no race.

#if defined(__x86_64__)

// Finds a function of the library once.
#define LIBRARY(function, name)                                        \
  static void *found;                                                  \
  __typeof__(&function) library = __atomic_load_n(&found, __ATOMIC_RELAXED); \
  if (!library) {                                                      \
    library = library_function(name);                                  \
    __atomic_store_n(&found, (void *)library, __ATOMIC_RELAXED);       \
  }

static void let_go(void *object, size_t count) {
  // Null, and what is no object but a tagged value.
  if ((intptr_t)object <= 0 || !__tsan_acquire || !swift_retainCount) return;
  __tsan_release(object);
  if (swift_retainCount(object) <= count) __tsan_acquire(object);
}

void swift_release(void *object) {
  LIBRARY(swift_release, "swift_release")
  let_go(object, 1);
  library(object);
}

void swift_release_n(void *object, uint32_t count) {
  LIBRARY(swift_release_n, "swift_release_n")
  let_go(object, count);
  library(object, count);
}

bool swift_isUniquelyReferenced_nonNull_native(const void *object) {
  LIBRARY(swift_isUniquelyReferenced_nonNull_native, "swift_isUniquelyReferenced_nonNull_native")
  bool result = library(object);
  if (result && __tsan_acquire) __tsan_acquire((void *)object);
  return result;
}

#endif
