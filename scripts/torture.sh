#!/usr/bin/env bash
# First a million random walks through everything that can happen to seats, built for speed, a portion after the other:
# CONVOKE_WALKS=n sets how many, CONVOKE_SEED=n where they begin, so that those that were interrupted go on where the last
# portion ended; a walk that fails prints its seed. Then runs the tests over and over: what fails once in a hundred rounds
# fails here. Stops at the first failure, after ROUNDS rounds where that is set, else when interrupted.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."

walks=${CONVOKE_WALKS:-1000000} seed=${CONVOKE_SEED:-$((RANDOM * 32768 + RANDOM + 1))} portion=20000
release=(swift test -c release -Xswiftc -enable-testing --disable-xctest)

CONVOKE_ROUNDS=${CONVOKE_ROUNDS:-1000} "${release[@]}" --filter SharedSeatTests
for ((done = 0; done < walks; done += portion)); do
    left=$((walks - done))
    CONVOKE_WALKS=$((left < portion ? left : portion)) CONVOKE_SEED=$((seed + done)) \
        "${release[@]}" --skip-build --filter RandomWalkTests
    echo "$((done + (left < portion ? left : portion))) of $walks walks, to go on with CONVOKE_SEED=$((seed + done + portion))"
done

# A thousand times killed at a random moment, with what it had acknowledged held against what it kept: the process that writes
# to a file.
CONVOKE_KILLS=${CONVOKE_KILLS:-1000} CONVOKE_SEED=$seed "${release[@]}" --skip-build --filter KillTests
# The same with processes of PostgreSQL itself.
CONVOKE_DATABASE_MAY_BE_KILLED=1 CONVOKE_KILLS=${CONVOKE_KILLS:-1000} CONVOKE_SEED=$seed \
    SETTINGS_OF_POSTGRES='-c synchronous_commit=on -c full_page_writes=on' \
    scripts/with-postgres.sh "${release[@]}" --skip-build --filter DatabaseKillTests
CONVOKE_ROUNDS=${CONVOKE_ROUNDS:-1000} scripts/with-postgres.sh "${release[@]}" --skip-build --filter 'RaceTests|SharedSeatTests'

CONVOKE_PROGRAMMES=${CONVOKE_PROGRAMMES:-100000} "${release[@]}" --skip-build --filter ClashOracleTests

swift build --build-tests
for ((round = 1; ; round++)); do
    echo "Round $round${ROUNDS:+ of $ROUNDS}"
    swift test --skip-build --disable-xctest --parallel
    if [[ -n ${ROUNDS:-} ]] && ((round >= ROUNDS)); then break; fi
done
