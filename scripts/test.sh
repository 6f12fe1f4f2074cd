#!/usr/bin/env bash
# Runs the tests: all of them on SQLite, and those of the store and of what people do with it on PostgreSQL as well. With
# CONVOKE_QUICK=1 those that need a tool skip themselves, and SQLite is enough. Arguments go to `swift test`.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."

# All tests are Swift Testing's. XCTest's runner would only add a summary of nothing.
test=(swift test --disable-xctest --parallel)
if [[ -z ${CONVOKE_QUICK:-} && $# == 0 && $(uname) == Linux ]]; then
    echo "test: the store and its scenarios on PostgreSQL …" >&2
    # Each test has data of its own and some connections: not all at once.
    SWT_EXPERIMENTAL_MAXIMUM_PARALLELIZATION_WIDTH=64 scripts/with-postgres.sh "${test[@]}" \
        --filter '^(ConvokeStoreTests|ConvokeTests|ScenarioTests|ConvokeCLITests\.DatabaseCommandTests)[./]' \
        --skip 'ExpansionAgreementTests|IndependentReaderTests|CaseTableTests|LogFlusherTests|FaultTests'
    echo "test: a PostgreSQL server whose processes are killed …" >&2
    # What was acknowledged has to be in its log then.
    CONVOKE_DATABASE_MAY_BE_KILLED=1 SETTINGS_OF_POSTGRES='-c synchronous_commit=on -c full_page_writes=on' \
        scripts/with-postgres.sh "${test[@]}" --skip-build --filter 'DatabaseKillTests'
    echo "test: everything on SQLite …" >&2
fi
exec "${test[@]}" "$@"
