#!/usr/bin/env bash
# Runs the tests. With CONVOKE_QUICK=1 those that need a tool skip themselves. Arguments go to `swift test`.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."

# All tests are Swift Testing's. XCTest's runner would only add a summary of nothing.
exec swift test --disable-xctest --parallel "$@"
