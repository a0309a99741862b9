#!/bin/sh
# Runs the long tests of reading, measuring and running, under a sanitizer or none:
# run.sh thread|address|none [FILTER]
#
# The builds are optimised ones: the tests of real logs would take hours in debug builds.
set -eu
cd "$(dirname "$0")/../.."
sanitizer=$1
case $sanitizer in
thread | address | none) ;;
*)
  echo "no such sanitizer: $sanitizer" >&2
  exit 64
  ;;
esac
filter=${2:-EventImportTests|EventEngineTests|PipelineTests|BlockSizeTests|FuzzCorpusTests|StoppedRunTests|MemoryBudgetTests|RealLogMatrixTests}
swift=${SWIFT:-swift}
folder=.build-$sanitizer
flags=--sanitize=$sanitizer
# The toolchain's crash handler trips over the sanitizers' signals.
export SWIFT_BACKTRACE=enable=no WAYMARK_HEAVY=1
if [ "$sanitizer" = none ]; then
  folder=.build
  flags=
else
  export WAYMARK_SANITIZER="$sanitizer"
fi
"$swift" build -c release --build-tests $flags --scratch-path "$folder"
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
none) "$tests" --testing-library swift-testing --filter "$filter" ;;
esac
