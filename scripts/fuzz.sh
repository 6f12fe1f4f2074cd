#!/usr/bin/env bash
# Feeds the calendar reader with bytes that libFuzzer makes of Tests/Fuzz/corpus, watched by AddressSanitizer: for
# SECONDS_OF_FUZZING (600 unless told), or RUNS_OF_FUZZING inputs where that is set. What crashes, takes longer than a second
# or needs more than 256 MB ends it and is kept in .build/fuzz; put it into Tests/Fuzz/corpus once it is mended.
# Where the toolchain has no libFuzzer, changes by chance are made by a test instead.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."

seconds=${SECONDS_OF_FUZZING:-600}
# After a crash the program has to end, and not to wait for somebody who reads its stack.
export SWIFT_BACKTRACE=enable=no
target=.build/fuzz
mkdir -p "$target/found"

# Only what reads is looked into for new paths; what it is built on is watched for bad memory.
build_module() {
    local name=$1 sanitizers=$2 sources
    mapfile -t sources < <(find "Sources/$name" -name '*.swift' | sort)
    swiftc -O -wmo -swift-version 6 -package-name convoke -module-name "$name" -parse-as-library -sanitize="$sanitizers" \
        -I "$target" -emit-module -emit-module-path "$target/$name.swiftmodule" -c -o "$target/$name.o" "${sources[@]}"
}

build() {
    build_module ConvokeModel address && build_module ConvokeCalendar fuzzer,address &&
        swiftc -O -swift-version 6 -parse-as-library -sanitize=fuzzer,address -I "$target" -o "$target/calendar-fuzzer" \
            Tests/Fuzz/CalendarFuzzer.swift "$target/ConvokeModel.o" "$target/ConvokeCalendar.o"
}

echo "fuzz: building …" >&2
if ! build >"$target/build.log" 2>&1; then
    if ! grep -qE 'fuzzer.*(unsupported|not supported)|cannot find.*fuzzer|unsupported option' "$target/build.log"; then
        cat "$target/build.log" >&2
        exit 1
    fi
    echo "fuzz: this toolchain has no libFuzzer; a test changes bytes by chance instead." >&2
    CONVOKE_FUZZ_SECONDS=$seconds swift test --disable-xctest --filter CalendarFuzzTests
    exit
fi

# Leaks that are reported are the toolchain's own. A test of memory counts what AddressSanitizer keeps aside, too.
export ASAN_OPTIONS=detect_leaks=0:quarantine_size_mb=16
limits=(-max_len=20000 -timeout=1 -rss_limit_mb=256 -artifact_prefix="$target/")
if [[ -n ${RUNS_OF_FUZZING:-} ]]; then limits+=(-runs="$RUNS_OF_FUZZING"); else limits+=(-max_total_time="$seconds"); fi
"$target/calendar-fuzzer" "${limits[@]}" -print_final_stats=1 -verbosity=0 "$target/found" Tests/Fuzz/corpus
