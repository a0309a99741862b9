#ifndef WAYMARK_CISAL_SHIM_H
#define WAYMARK_CISAL_SHIM_H
#if __has_include(<isa-l/igzip_lib.h>)
#include <isa-l/igzip_lib.h>
#else
#include <isa-l.h>
#endif
#endif
