#include "CByteKernels.h"

/// Writes the places of a mask's bits, `always` of them whether there are so many or not, and gives their
/// number; for processors without an instruction that takes the lowest bit away.
static inline __attribute__((always_inline, unused)) size_t flattenPortably(
    uint64_t bits, uint32_t offset, uint32_t *out, int always) {
  const size_t found = (size_t)__builtin_popcountll(bits);
  for (int i = 0; i < always; i++) {
    out[i] = offset + (uint32_t)__builtin_ctzll(bits | (uint64_t)1 << 63);
    bits &= bits - 1;
  }
  for (out += always; bits != 0; bits &= bits - 1) *out++ = offset + (uint32_t)__builtin_ctzll(bits);
  return found;
}

#if defined(__x86_64__)
#include <immintrin.h>

// SSE2 belongs to every processor of this architecture.
typedef struct { __m128i part[4]; } VectorsSSE2;
#define KERNEL_VECTORS VectorsSSE2
#define KERNEL_TARGET
#define KERNEL_NAME(name) name##SSE2
static inline VectorsSSE2 loadSSE2(const uint8_t *bytes) {
  VectorsSSE2 text;
  for (int i = 0; i < 4; i++) text.part[i] = _mm_loadu_si128((const __m128i *)(bytes + 16 * i));
  return text;
}
static inline uint64_t highSSE2(VectorsSSE2 text) {
  uint64_t mask = 0;
  for (int i = 0; i < 4; i++) mask |= (uint64_t)(uint32_t)_mm_movemask_epi8(text.part[i]) << (16 * i);
  return mask;
}
static inline uint64_t equalSSE2(VectorsSSE2 text, uint8_t byte) {
  const __m128i all = _mm_set1_epi8((char)byte);
  for (int i = 0; i < 4; i++) text.part[i] = _mm_cmpeq_epi8(text.part[i], all);
  return highSSE2(text);
}
static inline size_t flattenSSE2(uint64_t bits, uint32_t offset, uint32_t *out) {
  // Without the instructions of newer processors each one is dear.
  return flattenPortably(bits, offset, out, 8);
}
#include "ScanBody.h"
#undef KERNEL_VECTORS
#undef KERNEL_TARGET
#undef KERNEL_NAME

typedef struct { __m256i part[2]; } VectorsAVX2;
#define KERNEL_VECTORS VectorsAVX2
#define KERNEL_TARGET __attribute__((target("avx2,bmi,bmi2,popcnt")))
#define KERNEL_NAME(name) name##AVX2
KERNEL_TARGET static inline VectorsAVX2 loadAVX2(const uint8_t *bytes) {
  VectorsAVX2 text;
  text.part[0] = _mm256_loadu_si256((const __m256i *)bytes);
  text.part[1] = _mm256_loadu_si256((const __m256i *)(bytes + 32));
  return text;
}
KERNEL_TARGET static inline uint64_t highAVX2(VectorsAVX2 text) {
  return (uint64_t)(uint32_t)_mm256_movemask_epi8(text.part[0])
    | (uint64_t)(uint32_t)_mm256_movemask_epi8(text.part[1]) << 32;
}
KERNEL_TARGET static inline uint64_t equalAVX2(VectorsAVX2 text, uint8_t byte) {
  const __m256i all = _mm256_set1_epi8((char)byte);
  text.part[0] = _mm256_cmpeq_epi8(text.part[0], all);
  text.part[1] = _mm256_cmpeq_epi8(text.part[1], all);
  return highAVX2(text);
}
KERNEL_TARGET static inline size_t flattenAVX2(uint64_t bits, uint32_t offset, uint32_t *out) {
  const size_t found = (size_t)__builtin_popcountll(bits);
  // Twelve are always written: few lines of text have more delimiters in 64 bytes.
  for (int i = 0; i < 12; i++) {
    out[i] = offset + (uint32_t)_tzcnt_u64(bits);
    bits = _blsr_u64(bits);
  }
  for (out += 12; bits != 0; bits = _blsr_u64(bits)) *out++ = offset + (uint32_t)_tzcnt_u64(bits);
  return found;
}
#include "ScanBody.h"
#undef KERNEL_VECTORS
#undef KERNEL_TARGET
#undef KERNEL_NAME

#define KERNEL_VECTORS __m512i
#define KERNEL_TARGET \
  __attribute__((target("avx512f,avx512bw,avx512vl,avx512vbmi2,avx2,bmi,bmi2,popcnt")))
#define KERNEL_NAME(name) name##AVX512
KERNEL_TARGET static inline __m512i loadAVX512(const uint8_t *bytes) {
  return _mm512_loadu_si512(bytes);
}
KERNEL_TARGET static inline uint64_t highAVX512(__m512i text) { return _mm512_movepi8_mask(text); }
KERNEL_TARGET static inline uint64_t equalAVX512(__m512i text, uint8_t byte) {
  return _mm512_cmpeq_epi8_mask(text, _mm512_set1_epi8((char)byte));
}
KERNEL_TARGET static inline size_t flattenAVX512(uint64_t bits, uint32_t offset, uint32_t *out) {
  const size_t found = (size_t)__builtin_popcountll(bits);
  const __m512i places = _mm512_set_epi8(
    63, 62, 61, 60, 59, 58, 57, 56, 55, 54, 53, 52, 51, 50, 49, 48, 47, 46, 45, 44, 43, 42, 41, 40, 39, 38,
    37, 36, 35, 34, 33, 32, 31, 30, 29, 28, 27, 26, 25, 24, 23, 22, 21, 20, 19, 18, 17, 16, 15, 14, 13, 12,
    11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1, 0);
  const __m512i chosen = _mm512_maskz_compress_epi8(bits, places);
  const __m512i all = _mm512_set1_epi32((int)offset);
  _mm512_storeu_si512(
    out, _mm512_add_epi32(all, _mm512_cvtepu8_epi32(_mm512_castsi512_si128(chosen))));
  if (found > 16) {
    _mm512_storeu_si512(
      out + 16, _mm512_add_epi32(all, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(chosen, 1))));
    _mm512_storeu_si512(
      out + 32, _mm512_add_epi32(all, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(chosen, 2))));
    _mm512_storeu_si512(
      out + 48, _mm512_add_epi32(all, _mm512_cvtepu8_epi32(_mm512_extracti32x4_epi32(chosen, 3))));
  }
  return found;
}
#include "ScanBody.h"

static bool isSupported(WaymarkInstructions instructions) {
  __builtin_cpu_init();
  switch (instructions) {
  case WaymarkSSE2: return true;
  case WaymarkAVX2:
    return __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi")
      && __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt");
  case WaymarkAVX512:
    return isSupported(WaymarkAVX2) && __builtin_cpu_supports("avx512f")
      && __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512vl")
      && __builtin_cpu_supports("avx512vbmi2");
  default: return false;
  }
}

WaymarkScanKernel waymarkScanKernel(WaymarkInstructions instructions) {
  if (!isSupported(instructions)) return NULL;
  return instructions == WaymarkAVX512 ? scanAVX512
    : instructions == WaymarkAVX2      ? scanAVX2
                                       : scanSSE2;
}
WaymarkFollowKernel waymarkFollowKernel(WaymarkInstructions instructions) {
  if (!isSupported(instructions)) return NULL;
  return instructions == WaymarkAVX512 ? followAVX512
    : instructions == WaymarkAVX2      ? followAVX2
                                       : followSSE2;
}

#elif defined(__aarch64__) && defined(__ARM_NEON) && defined(__LITTLE_ENDIAN__)
#include <arm_neon.h>

typedef struct { uint8x16_t part[4]; } VectorsNEON;
#define KERNEL_VECTORS VectorsNEON
#define KERNEL_TARGET
#define KERNEL_NAME(name) name##NEON
static inline VectorsNEON loadNEON(const uint8_t *bytes) {
  VectorsNEON text;
  for (int i = 0; i < 4; i++) text.part[i] = vld1q_u8(bytes + 16 * i);
  return text;
}
/// One bit for each byte, of bytes that are all ones or zero.
static inline uint64_t bitsNEON(VectorsNEON text) {
  const uint8x16_t weights = {1, 2, 4, 8, 16, 32, 64, 128, 1, 2, 4, 8, 16, 32, 64, 128};
  const uint8x16_t first = vpaddq_u8(vandq_u8(text.part[0], weights), vandq_u8(text.part[1], weights));
  const uint8x16_t second = vpaddq_u8(vandq_u8(text.part[2], weights), vandq_u8(text.part[3], weights));
  const uint8x16_t sums = vpaddq_u8(first, second);
  return vgetq_lane_u64(vreinterpretq_u64_u8(vpaddq_u8(sums, sums)), 0);
}
static inline uint64_t highNEON(VectorsNEON text) {
  for (int i = 0; i < 4; i++)
    text.part[i] = vcgeq_u8(text.part[i], vdupq_n_u8(0x80));
  return bitsNEON(text);
}
static inline uint64_t equalNEON(VectorsNEON text, uint8_t byte) {
  for (int i = 0; i < 4; i++) text.part[i] = vceqq_u8(text.part[i], vdupq_n_u8(byte));
  return bitsNEON(text);
}
static inline size_t flattenNEON(uint64_t bits, uint32_t offset, uint32_t *out) {
  return flattenPortably(bits, offset, out, 10);
}
#include "ScanBody.h"

WaymarkScanKernel waymarkScanKernel(WaymarkInstructions instructions) {
  return instructions == WaymarkNEON ? scanNEON : NULL;
}
WaymarkFollowKernel waymarkFollowKernel(WaymarkInstructions instructions) {
  return instructions == WaymarkNEON ? followNEON : NULL;
}

#else

WaymarkScanKernel waymarkScanKernel(WaymarkInstructions instructions) { return NULL; }
WaymarkFollowKernel waymarkFollowKernel(WaymarkInstructions instructions) { return NULL; }

#endif
