// The kernels' common body, included once for each set of instructions, with these defined:
//   KERNEL_TARGET     the function attribute that allows the instructions
//   KERNEL_NAME(x)    a name of this set's own
//   KERNEL_VECTORS    the type of 64 bytes of text
// and, named by KERNEL_NAME: `load` (64 bytes), `equal` (the mask of the bytes that equal one),
// `high` (the mask of the bytes that are not ASCII), `flatten` (writes the places of a mask's bits
// and gives their number).

/// Bit n is the parity of the bits 0 to n.
KERNEL_TARGET static inline uint64_t KERNEL_NAME(parity)(uint64_t bits) {
  bits ^= bits << 1;
  bits ^= bits << 2;
  bits ^= bits << 4;
  bits ^= bits << 8;
  bits ^= bits << 16;
  bits ^= bits << 32;
  return bits;
}

KERNEL_TARGET static bool KERNEL_NAME(scan)(
    const uint8_t *base, size_t end, size_t target, uint8_t delimiter, uint8_t newline,
    WaymarkScan *result, uint32_t *positions) {
  WaymarkScan scan = *result;
  while (scan.index < target) {
    const size_t index = scan.index;
    const KERNEL_VECTORS text = KERNEL_NAME(load)(base + index);
    uint64_t newlines = KERNEL_NAME(equal)(text, newline);
    uint64_t structural = KERNEL_NAME(equal)(text, delimiter) | newlines;
    uint64_t quotes = KERNEL_NAME(equal)(text, '"');
    uint64_t high = KERNEL_NAME(high)(text);
    uint64_t valid = ~(uint64_t)0;
    if (end - index < 64) {
      valid = ((uint64_t)1 << (end - index)) - 1;
      newlines &= valid;
      structural &= valid;
      quotes &= valid;
      high &= valid;
    }
    scan.highBits |= high;
    scan.newlines += (size_t)__builtin_popcountll(newlines);
    if ((quotes | scan.inside | scan.closed) != 0) {
      const uint64_t inside = KERNEL_NAME(parity)(quotes) ^ scan.inside;
      const uint64_t openers = quotes & inside, closers = quotes & ~inside;
      structural &= ~inside;
      const uint64_t behindCloser = closers << 1 | scan.closed;
      if ((openers & ~(structural << 1 | scan.mayOpen | behindCloser)) != 0) return false;
      uint64_t strays = behindCloser & ~(structural | openers) & valid;
      if (strays != 0) {
        // A carriage return may come between a closing quote and the line feed, or the end.
        if (newline != '\n') return false;
        const uint64_t next = end - index > 64 ? (uint64_t)(base[index + 64] == '\n') << 63
                                               : (uint64_t)1 << (end - index - 1);
        if ((strays & ~(KERNEL_NAME(equal)(text, '\r') & (newlines >> 1 | next))) != 0) return false;
      }
      scan.hasQuotes = true;
      scan.hasDoubledQuotes |= (openers & behindCloser) != 0;
      scan.quotedNewlines += (size_t)__builtin_popcountll(newlines & inside);
      scan.inside = (uint64_t)((int64_t)inside >> 63);
      scan.closed = closers >> 63;
    }
    scan.mayOpen = structural >> 63;
    scan.count += KERNEL_NAME(flatten)(structural, (uint32_t)index, positions + scan.count);
    scan.index = index + 64;
  }
  *result = scan;
  return true;
}

KERNEL_TARGET static size_t KERNEL_NAME(follow)(
    const uint8_t *base, size_t index, size_t end, uint8_t delimiter, uint8_t newline,
    WaymarkScan *result) {
  uint64_t carry = result->inside, mayOpen = result->mayOpen, closed = result->closed;
  while (end - index >= 64) {
    const KERNEL_VECTORS text = KERNEL_NAME(load)(base + index);
    const uint64_t quotes = KERNEL_NAME(equal)(text, '"');
    const uint64_t begins = KERNEL_NAME(equal)(text, delimiter) | KERNEL_NAME(equal)(text, newline);
    // Where every opening quote begins a field or doubles one, parity is the whole truth.
    const uint64_t inside = KERNEL_NAME(parity)(quotes) ^ carry;
    const uint64_t closers = quotes & ~inside;
    if ((quotes & inside & ~((begins & ~inside) << 1 | mayOpen | closers << 1 | closed)) != 0) break;
    carry = (uint64_t)((int64_t)inside >> 63);
    mayOpen = (begins & ~inside) >> 63;
    closed = closers >> 63;
    index += 64;
  }
  result->inside = carry;
  result->mayOpen = mayOpen;
  result->closed = closed;
  return index;
}
