#!/usr/bin/env bash
# Runs the tests over and over: what fails once in a hundred rounds fails here. Stops at the first failure, after ROUNDS
# rounds where that is set, else when interrupted.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."

swift build --build-tests
for ((round = 1; ; round++)); do
    echo "Round $round${ROUNDS:+ of $ROUNDS}"
    swift test --skip-build --disable-xctest --parallel
    if [[ -n ${ROUNDS:-} ]] && ((round >= ROUNDS)); then break; fi
done
