// The benchmark log in other shapes, so that nothing can be keyed to one file.
// build: clang -O2 reshape.c -o reshape
// usage: ./reshape SHAPE IN.csv OUT
//   semicolon  other column order, ';', local times of Europe/Berlin without a zone
//   quoted     every field in quotes, CRLF, a quoted newline in each ninth channel
//   uuid       customers of 36 bytes
//   jsonl      one JSON object a line
//   shuffled   rows in random order (seeded)
//   names      5,000 distinct event names
//   skewed     half of the rows belong to one customer
//   single     every row has a customer of its own
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static uint64_t state = 42;
static uint64_t next(void) {
  uint64_t z = (state += 0x9E3779B97F4A7C15ull);
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return z ^ (z >> 31);
}
static uint64_t mix(uint64_t z) {
  z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ull;
  z = (z ^ (z >> 27)) * 0x94D049BB133111EBull;
  return z ^ (z >> 31);
}
static const int monthDays[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};

// Berlin's offset in 2025: summer time from 30 March 01:00 UTC to 26 October 01:00 UTC.
static void local(const char *utc, char *out) {
  int month = (utc[5] - '0') * 10 + utc[6] - '0', day = (utc[8] - '0') * 10 + utc[9] - '0';
  int hour = (utc[11] - '0') * 10 + utc[12] - '0', year = atoi(utc);
  int summer = (month > 3 && month < 10) || (month == 3 && (day > 30 || (day == 30 && hour >= 1))) ||
               (month == 10 && (day < 26 || (day == 26 && hour < 1)));
  hour += summer ? 2 : 1;
  if (hour >= 24) {
    hour -= 24;
    if (++day > monthDays[month - 1]) { day = 1; if (++month > 12) { month = 1; year++; } }
  }
  sprintf(out, "%04d-%02d-%02d %02d:%.5s", year, month, day, hour, utc + 14);
}

int main(int argc, char **argv) {
  if (argc < 4) { fprintf(stderr, "usage: reshape SHAPE IN.csv OUT\n"); return 2; }
  const char *shape = argv[1];
  FILE *in = fopen(argv[2], "rb"), *out = fopen(argv[3], "wb");
  if (!in || !out) { perror("reshape"); return 1; }
  setvbuf(in, NULL, _IOFBF, 1 << 20);
  setvbuf(out, NULL, _IOFBF, 1 << 20);
  char line[512];
  if (!fgets(line, sizeof line, in)) return 1;
  if (!strcmp(shape, "shuffled")) {
    fseek(in, 0, SEEK_END); long size = ftell(in), header = strlen(line);
    char *text = malloc(size + 1); fseek(in, 0, SEEK_SET);
    if (fread(text, 1, size, in) != (size_t)size) return 1;
    size_t rows = 0, capacity = size / 30; char **starts = malloc(capacity * sizeof *starts);
    for (char *p = text + header; p < text + size;) { starts[rows++] = p; p = memchr(p, '\n', text + size - p) + 1; }
    for (size_t i = rows - 1; i > 0; i--) { size_t j = next() % (i + 1); char *t = starts[i]; starts[i] = starts[j]; starts[j] = t; }
    fwrite(text, 1, header, out);
    for (size_t i = 0; i < rows; i++) { char *end = memchr(starts[i], '\n', text + size - starts[i]); fwrite(starts[i], 1, end - starts[i] + 1, out); }
    return fclose(out) != 0;
  }
  if (!strcmp(shape, "semicolon")) fputs("touchpoint;revenue;csat;when;channel;customer\n", out);
  else if (!strcmp(shape, "quoted")) fputs("\"customer_id\",\"timestamp\",\"touchpoint\",\"channel\",\"csat\",\"revenue\"\r\n", out);
  else if (strcmp(shape, "jsonl")) fputs(line, out);
  uint64_t row = 0;
  while (fgets(line, sizeof line, in)) {
    char *field[6], *p = line; line[strcspn(line, "\n")] = 0;
    for (int k = 0; k < 6; k++) { field[k] = p; char *c = strchr(p, ','); if (k < 5 && c) { *c = 0; p = c + 1; } }
    if (!strcmp(shape, "semicolon")) {
      char when[32]; local(field[1], when);
      fprintf(out, "%s;%s;%s;%s;%s;%s\n", field[2], field[5], field[4], when, field[3], field[0]);
    } else if (!strcmp(shape, "quoted")) {
      fprintf(out, "\"%s\",\"%s\",\"%s\",\"%s%s\",\"%s\",\"%s\"\r\n", field[0], field[1], field[2], field[3], row % 9 ? "" : "\n", field[4], field[5]);
    } else if (!strcmp(shape, "uuid")) {
      uint64_t n = strtoull(field[0] + 1, 0, 10), a = mix(n + 1), b = mix(n + 0x9E3779B97F4A7C15ull);
      fprintf(out, "%08x-%04x-4%03x-a%03x-%012llx,%s,%s,%s,%s,%s\n", (unsigned)(a >> 32), (unsigned)(a >> 16 & 0xFFFF), (unsigned)(a & 0xFFF),
              (unsigned)(b >> 52), (unsigned long long)(b & 0xFFFFFFFFFFFFull), field[1], field[2], field[3], field[4], field[5]);
    } else if (!strcmp(shape, "jsonl")) {
      fprintf(out, "{\"customer_id\":\"%s\",\"timestamp\":\"%s\",\"touchpoint\":\"%s\",\"channel\":\"%s\",\"csat\":%s,\"revenue\":%s}\n",
              field[0], field[1], field[2], field[3], *field[4] ? field[4] : "null", *field[5] ? field[5] : "null");
    } else if (!strcmp(shape, "names")) {
      fprintf(out, "%s,%s,%s_%03u,%s,%s,%s\n", field[0], field[1], field[2], (unsigned)(next() % 208), field[3], field[4], field[5]);
    } else if (!strcmp(shape, "skewed")) {
      fprintf(out, "%s,%s,%s,%s,%s,%s\n", row & 1 ? "c9999999" : field[0], field[1], field[2], field[3], field[4], field[5]);
    } else if (!strcmp(shape, "single")) {
      fprintf(out, "k%07llu,%s,%s,%s,%s,%s\n", (unsigned long long)row, field[1], field[2], field[3], field[4], field[5]);
    } else { fprintf(stderr, "unknown shape %s\n", shape); return 2; }
    row++;
  }
  return fclose(out) != 0;
}
