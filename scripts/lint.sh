#!/usr/bin/env bash
# Checks the format of the Swift files and the syntax of the scripts; changes nothing.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."

for script in .ci/run scripts/setup scripts/*.sh scripts/package/p*; do
    bash -n "$script"
done

if grep -rnE '(^|[^A-Za-z.])Process\(\)' --include='*.swift' Sources Tests; then
    echo "lint: start programs with ChildProcess instead: see CONTRIBUTING.md" >&2
    exit 1
fi

swift_files=()
for path in Package.swift Sources Tests Benchmarks/Package.swift Benchmarks/Sources; do
    if [[ -e $path ]]; then swift_files+=("$path"); fi
done
swift format lint --strict --parallel --recursive "${swift_files[@]}"
echo "lint: nothing to complain about" >&2
