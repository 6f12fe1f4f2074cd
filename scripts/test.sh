#!/usr/bin/env bash
# Runs the tests. With CONVOKE_QUICK=1 those that need a tool skip themselves. Arguments go to `swift test`.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."

# All tests are Swift Testing's. XCTest's runner would only add a summary of nothing.
run=(swift test --disable-xctest --parallel)
if (($# > 0)); then exec "${run[@]}" "$@"; fi

# Those that start our command come first and alone: Foundation of Swift 6.3 reads past the list of open files when it starts a
# program, which ends a process that has very many of them, as the tests of the server do.
"${run[@]}" --filter '^ConvokeCLITests'
"${run[@]}" --skip-build --skip '^ConvokeCLITests'
