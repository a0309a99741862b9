// The benchmark log in other shapes, so that nothing can be keyed to one file.
// build: clang -O2 reshape.c -o reshape
// usage: ./reshape SHAPE IN.csv OUT
//   semicolon  other column order, ';', local times of Europe/Berlin without an offset, but for the
//              hour that October has twice
//   quoted     every field in quotes, CRLF, a quoted newline in one channel of nine
//   uuid       customers of 36 bytes
//   jsonl      one JSON object a line
//   shuffled   rows in random order (seeded), but for one customer's events of one second: their
//              order in the file decides which came first
//   names      5,000 distinct event names: a dot and a number behind each
//   skewed     half of the rows belong to one customer
//   single     every row has a customer of its own
//   instant    every row has the same second
//   touch6, touch64   6 or 64 touchpoints, t00 and so on, at random
//   parts      OUT.1 to OUT.4, a quarter of the rows each, every one with the header
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
// Rows that are the same stay the same in every shape, so the count of duplicates does not change.
static uint64_t hash(const char *text) {
  uint64_t z = 0;
  while (*text) z = mix(z * 31 + (uint8_t)*text++);
  return z;
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
  int twice = month == 10 && day == 26 && hour == 2;
  sprintf(out, "%04d-%02d-%02d %02d:%.5s%s", year, month, day, hour, utc + 14, !twice ? "" : summer ? "+02:00" : "+01:00");
}

// Rows of one customer and second keep the order in which the file had them.
static void keepTies(char **lines, uint32_t *order, uint32_t *place, size_t rows) {
  for (size_t i = 0; i < rows; i++) place[order[i]] = (uint32_t)i;
  for (size_t start = 0, end; start < rows; start = end) {
    for (end = start + 1; end < rows && !memcmp(lines[start] + 9, lines[end] + 9, 20); end++) {}
    for (size_t i = start; i < end; i++)
      for (size_t j = i + 1; j < end; j++)
        if (place[j] < place[i] && !memcmp(lines[i], lines[j], 8)) { uint32_t t = place[i]; place[i] = place[j]; place[j] = t; }
  }
  for (size_t i = 0; i < rows; i++) order[place[i]] = (uint32_t)i;
}

static int shuffle(FILE *in, FILE *out, const char *firstLine) {
  fseek(in, 0, SEEK_END);
  long size = ftell(in), header = (long)strlen(firstLine);
  char *text = malloc(size + 1);
  size_t rows = 0, capacity = size / 30;
  char **lines = malloc(capacity * sizeof *lines);
  uint32_t *order = malloc(capacity * sizeof *order), *place = malloc(capacity * sizeof *place);
  fseek(in, 0, SEEK_SET);
  if (!text || !lines || !order || !place || fread(text, 1, size, in) != (size_t)size) { perror("reshape"); return 1; }
  for (char *p = text + header; p < text + size;) { order[rows] = (uint32_t)rows; lines[rows++] = p; p = memchr(p, '\n', text + size - p) + 1; }
  for (size_t i = rows - 1; i > 0; i--) { size_t j = next() % (i + 1); uint32_t t = order[i]; order[i] = order[j]; order[j] = t; }
  keepTies(lines, order, place, rows);
  fwrite(text, 1, header, out);
  for (size_t i = 0; i < rows; i++) { char *p = lines[order[i]], *end = memchr(p, '\n', text + size - p); fwrite(p, 1, end - p + 1, out); }
  return fclose(out) != 0;
}

static int cut(FILE *in, const char *path, const char *header) {
  fseek(in, 0, SEEK_END);
  long size = ftell(in);
  long done = (long)strlen(header);
  fseek(in, done, SEEK_SET);
  char line[512], name[4096];
  for (int part = 1; part <= 4; part++) {
    snprintf(name, sizeof name, "%s.%d", path, part);
    FILE *out = fopen(name, "wb");
    if (!out) { perror(name); return 1; }
    setvbuf(out, NULL, _IOFBF, 1 << 20);
    fputs(header, out);
    while ((part == 4 || done < size / 4 * part) && fgets(line, sizeof line, in)) {
      done += (long)strlen(line);
      fputs(line, out);
    }
    if (fclose(out)) { perror(name); return 1; }
  }
  return 0;
}

int main(int argc, char **argv) {
  if (argc < 4) { fprintf(stderr, "usage: reshape SHAPE IN.csv OUT\n"); return 2; }
  const char *shape = argv[1];
  FILE *in = fopen(argv[2], "rb");
  char line[512];
  if (!in) { perror("reshape"); return 1; }
  setvbuf(in, NULL, _IOFBF, 1 << 20);
  if (!fgets(line, sizeof line, in)) return 1;
  if (!strcmp(shape, "parts")) return cut(in, argv[3], line);
  FILE *out = fopen(argv[3], "wb");
  if (!out) { perror("reshape"); return 1; }
  setvbuf(out, NULL, _IOFBF, 1 << 20);
  if (!strcmp(shape, "shuffled")) return shuffle(in, out, line);
  if (!strcmp(shape, "semicolon")) fputs("touchpoint;revenue;csat;when;channel;customer\n", out);
  else if (!strcmp(shape, "quoted")) fputs("\"customer_id\",\"timestamp\",\"touchpoint\",\"channel\",\"csat\",\"revenue\"\r\n", out);
  else if (strcmp(shape, "jsonl")) fputs(line, out);
  uint64_t row = 0, touchpoints = !strcmp(shape, "touch64") ? 64 : 6;
  while (fgets(line, sizeof line, in)) {
    char *field[6], *p = line; line[strcspn(line, "\n")] = 0;
    uint64_t content = hash(line);
    for (int k = 0; k < 6; k++) { field[k] = p; char *c = strchr(p, ','); if (k < 5 && c) { *c = 0; p = c + 1; } }
    if (!strcmp(shape, "semicolon")) {
      char when[32]; local(field[1], when);
      fprintf(out, "%s;%s;%s;%s;%s;%s\n", field[2], field[5], field[4], when, field[3], field[0]);
    } else if (!strcmp(shape, "quoted")) {
      fprintf(out, "\"%s\",\"%s\",\"%s\",\"%s%s\",\"%s\",\"%s\"\r\n", field[0], field[1], field[2], field[3], content % 9 ? "" : "\n", field[4], field[5]);
    } else if (!strcmp(shape, "uuid")) {
      uint64_t n = strtoull(field[0] + 1, 0, 10), a = mix(n + 1), b = mix(n + 0x9E3779B97F4A7C15ull);
      fprintf(out, "%08x-%04x-4%03x-a%03x-%012llx,%s,%s,%s,%s,%s\n", (unsigned)(a >> 32), (unsigned)(a >> 16 & 0xFFFF), (unsigned)(a & 0xFFF),
              (unsigned)(b >> 52), (unsigned long long)(b & 0xFFFFFFFFFFFFull), field[1], field[2], field[3], field[4], field[5]);
    } else if (!strcmp(shape, "jsonl")) {
      fprintf(out, "{\"customer_id\":\"%s\",\"timestamp\":\"%s\",\"touchpoint\":\"%s\",\"channel\":\"%s\",\"csat\":%s,\"revenue\":%s}\n",
              field[0], field[1], field[2], field[3], *field[4] ? field[4] : "null", *field[5] ? field[5] : "null");
    } else if (!strcmp(shape, "names")) {
      fprintf(out, "%s,%s,%s.%03u,%s,%s,%s\n", field[0], field[1], field[2], (unsigned)(content % 208), field[3], field[4], field[5]);
    } else if (!strcmp(shape, "skewed")) {
      fprintf(out, "%s,%s,%s,%s,%s,%s\n", row & 1 ? "c9999999" : field[0], field[1], field[2], field[3], field[4], field[5]);
    } else if (!strcmp(shape, "single")) {
      fprintf(out, "k%07llu,%s,%s,%s,%s,%s\n", (unsigned long long)row, field[1], field[2], field[3], field[4], field[5]);
    } else if (!strcmp(shape, "instant")) {
      fprintf(out, "%s,2025-07-01T12:00:00Z,%s,%s,%s,%s\n", field[0], field[2], field[3], field[4], field[5]);
    } else if (!strncmp(shape, "touch", 5)) {
      fprintf(out, "%s,%s,t%02u,%s,%s,%s\n", field[0], field[1], (unsigned)(next() % touchpoints), field[3], field[4], field[5]);
    } else { fprintf(stderr, "unknown shape %s\n", shape); return 2; }
    row++;
  }
  return fclose(out) != 0;
}
