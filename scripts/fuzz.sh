#!/usr/bin/env bash
# Feeds the readers of calendars and of letters' templates with bytes that libFuzzer makes of Tests/Fuzz/calendar and letter,
# watched by AddressSanitizer: each for SECONDS_OF_FUZZING (600 unless told), or RUNS_OF_FUZZING inputs where that is set;
# only the one in READER where that is set. What crashes, takes longer than a second or needs more than 256 MB ends it and is
# kept in .build/fuzz; put it into the reader's folder below Tests/Fuzz once it is mended.
# Where the toolchain has no libFuzzer, changes by chance are made by tests instead.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."

seconds=${SECONDS_OF_FUZZING:-600}
# After a crash the program has to end, and not to wait for somebody who reads its stack.
export SWIFT_BACKTRACE=enable=no
target=.build/fuzz
mustache=.build/checkouts/swift-mustache/Sources/Mustache
c_modules=(-I Sources/CCmark -I Sources/CQrencode -I Sources/CSpawn/include)

# Only what reads is looked into for new paths; what it is built on is watched for bad memory.
build_module() {
    local name=$1 sanitizers=$2 folder=$3 sources
    shift 3
    mapfile -t sources < <(find "$folder" -name '*.swift' | sort)
    swiftc -O -wmo -swift-version 6 -package-name convoke -module-name "$name" -parse-as-library -sanitize="$sanitizers" \
        -I "$target" -emit-module -emit-module-path "$target/$name.swiftmodule" -c -o "$target/$name.o" "${sources[@]}" "$@"
}

build_fuzzer() {
    local reader=$1 source=$2
    shift 2
    swiftc -O -swift-version 6 -parse-as-library -sanitize=fuzzer,address -I "$target" -o "$target/$reader-fuzzer" \
        "$source" "$@"
}

build_calendar() {
    build_module ConvokeCalendar fuzzer,address Sources/ConvokeCalendar &&
        build_fuzzer calendar Tests/Fuzz/CalendarFuzzer.swift "$target/ConvokeModel.o" "$target/ConvokeCalendar.o"
}

build_letter() {
    # The program that sets PDF is not started here; its text is put into the module by the package manager alone.
    echo 'struct PackageResources { static let typst_worker_py: [UInt8] = [] }' >"$target/PackageResources.swift"
    if [[ ! -d $mustache ]]; then swift package resolve; fi
    build_module Mustache address "$mustache" &&
        clang -O -fsanitize=address -I Sources/CSpawn/include -c -o "$target/CSpawn.o" Sources/CSpawn/convoke_spawn.c &&
        build_module ConvokeProcess address Sources/ConvokeProcess "${c_modules[@]}" &&
        build_module ConvokeLetters fuzzer,address Sources/ConvokeLetters "$target/PackageResources.swift" \
            "${c_modules[@]}" &&
        build_fuzzer letter Tests/Fuzz/LetterFuzzer.swift "$target/ConvokeModel.o" "$target/Mustache.o" \
            "$target/CSpawn.o" "$target/ConvokeProcess.o" "$target/ConvokeLetters.o" "${c_modules[@]}" -lcmark-gfm -lcmark-gfm-extensions -lqrencode
}

readers=(${READER:-calendar letter})
build() {
    local reader
    build_module ConvokeModel address Sources/ConvokeModel || return
    for reader in "${readers[@]}"; do "build_$reader" || return; done
}

mkdir -p "$target"
echo "fuzz: building …" >&2
if ! build >"$target/build.log" 2>&1; then
    if ! grep -qE 'fuzzer.*(unsupported|not supported)|cannot find.*fuzzer|unsupported option' "$target/build.log"; then
        cat "$target/build.log" >&2
        exit 1
    fi
    echo "fuzz: this toolchain has no libFuzzer; tests change bytes by chance instead." >&2
    CONVOKE_FUZZ_SECONDS=$seconds swift test --disable-xctest --filter CalendarFuzzTests --filter TemplateFuzzTests
    exit
fi

# Leaks that are reported are the toolchain's own. A test of memory counts what AddressSanitizer keeps aside, too. Where memory
# came from is told when a kept input is run again without these.
export ASAN_OPTIONS=detect_leaks=0:quarantine_size_mb=1:thread_local_quarantine_size_kb=64:malloc_context_size=0:max_malloc_fill_size=0:allocator_release_to_os_interval_ms=-1

# More arguments for libFuzzer after the reader's name. What it found to be new is kept, and begun with the next time.
fuzz() {
    local reader=$1
    shift
    "$target/$reader-fuzzer" -max_len=20000 -timeout=1 -rss_limit_mb=256 -artifact_prefix="$target/" -print_final_stats=1 \
        -verbosity=0 "$@" "$target/$reader" "Tests/Fuzz/$reader"
}

# Time is taken by the wall's clock, and a busy machine makes anything late: what was late is run again by itself, and counts
# only where it is late three times.
forgive() {
    local reader=$1 late
    late=$(find "$target" -maxdepth 1 -name 'timeout-*' -newer "$target/build.log" | head -n 1)
    [[ -n $late ]] || return 1
    for _ in 1 2 3; do
        if "$target/$reader-fuzzer" -timeout=1 "$late" >"$target/late.log" 2>&1; then
            echo "fuzz: $reader: something was late, and is not when it runs alone." >&2
            rm "$late"
            return 0
        fi
    done
    echo "fuzz: $reader: $late takes longer than a second." >&2
    return 1
}

for reader in "${readers[@]}"; do
    echo "fuzz: $reader" >&2
    mkdir -p "$target/$reader"
    if [[ -z ${RUNS_OF_FUZZING:-} ]]; then
        fuzz "$reader" -max_total_time="$seconds" || forgive "$reader"
        continue
    fi
    # One portion after the other, so that runs that were interrupted can be counted and gone on with.
    portion=250000
    done=0
    while ((done < RUNS_OF_FUZZING)); do
        count=$((RUNS_OF_FUZZING - done < portion ? RUNS_OF_FUZZING - done : portion))
        # One that was stopped is not counted.
        if fuzz "$reader" -runs="$count"; then
            done=$((done + count))
            echo "fuzz: $reader: $done of $RUNS_OF_FUZZING runs" >&2
        else
            forgive "$reader"
        fi
    done
done
