#!/usr/bin/env bash
# First a million random walks through everything that can happen to seats, built for speed: CONVOKE_WALKS=n sets how many,
# CONVOKE_SEED=n where they begin; a walk that fails prints its seed. Then runs the tests over and over: what fails once in
# a hundred rounds fails here. Stops at the first failure, after ROUNDS rounds where that is set, else when interrupted.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."

CONVOKE_ROUNDS=${CONVOKE_ROUNDS:-1000} CONVOKE_WALKS=${CONVOKE_WALKS:-1000000} CONVOKE_SEED=${CONVOKE_SEED:-$((RANDOM * 32768 + RANDOM + 1))} \
    swift test -c release -Xswiftc -enable-testing --disable-xctest --filter "RandomWalkTests|SharedSeatTests"

CONVOKE_PROGRAMMES=${CONVOKE_PROGRAMMES:-100000} \
    swift test -c release -Xswiftc -enable-testing --disable-xctest --filter ClashOracleTests

swift build --build-tests
for ((round = 1; ; round++)); do
    echo "Round $round${ROUNDS:+ of $ROUNDS}"
    swift test --skip-build --disable-xctest --parallel
    if [[ -n ${ROUNDS:-} ]] && ((round >= ROUNDS)); then break; fi
done
