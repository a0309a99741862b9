#!/bin/sh
# Fuzzes each reader of foreign bytes for a share of SECONDS (60): Fuzz/run.sh [SECONDS [READER...]]
#
# What is new goes to .build-fuzz/corpus, so that the next run goes on from there; what breaks a law
# goes to .build-fuzz/found, and its law is printed. Each find becomes a file in Fuzz/Corpus, which
# the tests read.
set -eu
cd "$(dirname "$0")/.."
seconds=${1:-60}
[ $# -eq 0 ] || shift
[ $# -gt 0 ] || set -- Delimited JSONLines UnknownLog Definition
each=$((seconds / $#))
[ "$each" -gt 0 ] || each=1
# The toolchain's own crash handler would hide libFuzzer's.
export WAYMARK_FUZZERS=1 SWIFT_BACKTRACE=enable=no
failed=0
mkdir -p .build-fuzz/found
for reader; do
  ${SWIFT:-swift} build -c release --sanitize=fuzzer --scratch-path .build-fuzz --product "Fuzz$reader"
  corpus=.build-fuzz/corpus/$reader
  mkdir -p "$corpus"
  echo "Fuzz$reader: $each s"
  .build-fuzz/release/"Fuzz$reader" -max_total_time="$each" -timeout=20 -rss_limit_mb=4096 \
    -max_len=4096 -dict="Fuzz/Dictionaries/$reader.dict" -print_final_stats=1 \
    -artifact_prefix=".build-fuzz/found/$reader-" "$corpus" "Fuzz/Corpus/$reader" \
    >.build-fuzz/"$reader.log" 2>&1 || failed=1
  grep -v -e '^#[0-9]' -e '^INFO' -e '^"' -e 'dictionary' .build-fuzz/"$reader.log" || true
done
exit $failed
