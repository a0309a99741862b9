// Tells the thread sanitizer what the Swift library's Mutex does.
//
// The library is compiled without the sanitizer. What its inlined lock and unlock do is seen; where
// threads contend they call these two functions in the library, and what orders the accesses then
// happens out of sight: races would be reported where there are none. These take the place of the
// library's functions, call them, and say so. `run.sh` preloads them into the tests.

#define _GNU_SOURCE
#include <dlfcn.h>
#include <stdint.h>
#include <stdlib.h>

// Absent in programs without the sanitizer that inherit the preloaded library.
__attribute__((weak)) void __tsan_acquire(void *address);
__attribute__((weak)) void __tsan_release(void *address);

#define MUTEX(function) "$s15Synchronization12_MutexHandleV" function
#define SWIFT __attribute__((swiftcall))
#define SELF __attribute__((swift_context)) void *self

typedef SWIFT void (*lock_function)(uint32_t thread, SELF);
typedef SWIFT void (*unlock_function)(SELF);

static void *library_function(const char *name) {
  void *found = dlsym(RTLD_NEXT, name);
  if (!found) abort();
  return found;
}

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
