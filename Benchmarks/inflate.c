// Decompresses a gzip file with isa-l and throws the text away: what decompressing alone costs.
// build: clang -O2 inflate.c -o inflate -lisal
// usage: ./inflate FILE.gz [BLOCK]
//   prints the number of decompressed bytes; BLOCK is the size of the output buffer (1 MiB).
#include <isa-l/igzip_lib.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>

static uint8_t input[262144];

int main(int argc, char **argv) {
  if (argc < 2) { fprintf(stderr, "usage: inflate FILE.gz [BLOCK]\n"); return 2; }
  FILE *file = fopen(argv[1], "rb");
  if (!file) { perror(argv[1]); return 1; }
  setvbuf(file, NULL, _IONBF, 0);
  size_t block = argc > 2 ? strtoull(argv[2], NULL, 10) : 1 << 20;
  uint8_t *output = malloc(block);
  struct inflate_state state;
  uint64_t total = 0;
  isal_inflate_init(&state);
  state.crc_flag = ISAL_GZIP;
  state.avail_in = 0;
  for (;;) {
    if (state.avail_in == 0) {
      state.avail_in = fread(input, 1, sizeof input, file);
      state.next_in = input;
    }
    if (state.avail_in == 0 && state.block_state == ISAL_BLOCK_FINISH) break;
    if (state.block_state == ISAL_BLOCK_FINISH) {
      // Another member, or the file's padding with zeros.
      uint8_t *next = state.next_in;
      uint32_t available = state.avail_in;
      if (*next == 0) { state.next_in++; state.avail_in--; continue; }
      isal_inflate_reset(&state);
      state.next_in = next;
      state.avail_in = available;
      state.crc_flag = ISAL_GZIP;
    }
    state.next_out = output;
    state.avail_out = block;
    int empty = state.avail_in == 0;
    int result = isal_inflate(&state);
    total += block - state.avail_out;
    if (result < 0 || (empty && state.avail_out == block && state.block_state != ISAL_BLOCK_FINISH)) {
      fprintf(stderr, "%s: corrupt or truncated (%d)\n", argv[1], result);
      return 1;
    }
  }
  printf("%llu\n", (unsigned long long)total);
  return 0;
}
