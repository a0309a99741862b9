// Which bytes may end a JSON string's plain text, 16 at a time; the portable twin is
// `JSONString.portableStops` in Sources/EventImport/JSONString.swift.

#ifndef WAYMARK_JSON_KERNELS_H
#define WAYMARK_JSON_KERNELS_H

#include <stdint.h>

#if defined(__SSE2__)
#include <emmintrin.h>
#define WAYMARK_HAS_STRING_STOPS 1

/// A bit for each of 16 bytes that is a quote, a backslash or a control character, from bit 0 on;
/// and from bit 16 on a bit for each that is not ASCII.
static inline uint32_t waymarkStringStops(const uint8_t *bytes) {
  const __m128i text = _mm_loadu_si128((const __m128i *)bytes);
  const __m128i quotes = _mm_cmpeq_epi8(text, _mm_set1_epi8('"'));
  const __m128i slashes = _mm_cmpeq_epi8(text, _mm_set1_epi8('\\'));
  const __m128i controls = _mm_cmpeq_epi8(_mm_min_epu8(text, _mm_set1_epi8(0x1F)), text);
  const __m128i stops = _mm_or_si128(_mm_or_si128(quotes, slashes), controls);
  return (uint32_t)_mm_movemask_epi8(stops) | (uint32_t)_mm_movemask_epi8(text) << 16;
}
#else
/// Not made for this processor: the portable twin is used.
static inline uint32_t waymarkStringStops(const uint8_t *bytes) { (void)bytes; return 0; }
#endif

#endif
