#!/bin/sh
# Runs the tests of reading, measuring and running under a sanitizer: run.sh thread|address [FILTER]
#
# The builds are optimised ones, in folders of their own: the tests of real logs would take hours in
# debug builds.
set -eu
cd "$(dirname "$0")/../.."
sanitizer=$1
filter=${2:-EventImportTests|EventEngineTests|PipelineTests|BlockSizeTests|FuzzCorpusTests|StoppedRunTests|RealLogMatrixTests}
swift=${SWIFT:-swift}
folder=.build-$sanitizer
# The toolchain's crash handler trips over the sanitizers' signals.
export SWIFT_BACKTRACE=enable=no WAYMARK_HEAVY=1 WAYMARK_SANITIZER="$sanitizer"
"$swift" build -c release --build-tests --sanitize="$sanitizer" --scratch-path "$folder"
tests=$("$swift" build -c release --scratch-path "$folder" --show-bin-path)/waymarkPackageTests.xctest
case $sanitizer in
thread)
  clang=$(dirname "$(command -v "$swift")")/clang
  [ -x "$clang" ] || clang=clang
  "$clang" -O1 -fPIC -shared -Wall -Werror Tests/Sanitizers/library.c -o "$folder/library.so"
  TSAN_OPTIONS="history_size=7" \
    LD_PRELOAD="$PWD/$folder/library.so" "$tests" --testing-library swift-testing --filter "$filter"
  ;;
address)
  ASAN_OPTIONS="${ASAN_OPTIONS:-detect_leaks=0 detect_stack_use_after_return=0}" \
    "$tests" --testing-library swift-testing --filter "$filter"
  ;;
*)
  echo "no such sanitizer: $sanitizer" >&2
  exit 64
  ;;
esac
