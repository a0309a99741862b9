// Kernels over bytes that a compiler does not make of plain loops. Each variant gives the same
// results to the bit; a portable twin of each is in Swift (Sources/EventImport/StructuralMasks.swift).

#ifndef WAYMARK_BYTE_KERNELS_H
#define WAYMARK_BYTE_KERNELS_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "JSONKernels.h"

/// Asks the processor for the cache line of an address that will soon be written to, which need not be
/// readable.
static inline void waymarkPrefetch(const void *address) { __builtin_prefetch(address, 1); }

/// How far a scan of delimited text has come, and what it found.
typedef struct {
  /// The offset of the next byte.
  size_t index;
  /// The number of positions, those before the scan included.
  size_t count;
  /// Line ends, quoted or not, and those inside quotes.
  size_t newlines;
  size_t quotedNewlines;
  /// All ones inside a quoted field.
  uint64_t inside;
  /// 1 where a field begins at `index`.
  uint64_t mayOpen;
  /// 1 right behind a quote that closes a field, unless another quote follows.
  uint64_t closed;
  /// Not zero where a byte is not ASCII.
  uint64_t highBits;
  bool hasQuotes;
  bool hasDoubledQuotes;
} WaymarkScan;

/// Writes the positions of delimiters and line ends outside quotes to `positions[count...]`, 64
/// bytes of `base[..<end]` at a time, until `index` is `target` or more.
///
/// Reads up to 64 bytes behind `end` and writes up to 64 positions behind the last. Gives false, and
/// nothing that means anything, where a quote is not where it should be.
typedef bool (*WaymarkScanKernel)(
  const uint8_t *base, size_t end, size_t target, uint8_t delimiter, uint8_t newline,
  WaymarkScan *scan, uint32_t *positions);

/// Follows quotes from `index` as long as each is where it should be, 64 bytes at a time while 64
/// are left before `end`; gives the offset of the first byte that was not followed.
///
/// `inside`, `mayOpen` and `closed` of the scan are read and written, and nothing else of it. Reads
/// no byte at `end` or behind.
typedef size_t (*WaymarkFollowKernel)(
  const uint8_t *base, size_t index, size_t end, uint8_t delimiter, uint8_t newline,
  WaymarkScan *scan);

/// The instructions that a kernel needs.
typedef enum { WaymarkSSE2 = 0, WaymarkAVX2, WaymarkAVX512, WaymarkNEON } WaymarkInstructions;

/// A kernel; NULL where this machine lacks the instructions.
WaymarkScanKernel waymarkScanKernel(WaymarkInstructions instructions);
WaymarkFollowKernel waymarkFollowKernel(WaymarkInstructions instructions);

#endif
