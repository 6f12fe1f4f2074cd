#!/usr/bin/env bash
# Feeds the calendar reader with bytes that were changed by chance, for SECONDS_OF_FUZZING (600 unless told). A crash or a
# hang ends it; the seed that is printed makes it happen again.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."

export CONVOKE_FUZZ_SECONDS=${SECONDS_OF_FUZZING:-600}
# After a crash the program has to end, and not to wait for somebody who reads its stack.
export SWIFT_BACKTRACE=enable=no
swift test --disable-xctest --filter CalendarFuzzTests
