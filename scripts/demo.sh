#!/usr/bin/env bash
# Brings the sample campaign from its files into the data, and out again as calendars and letters in demo/.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."

echo "Building convoke (the first time takes some minutes)"
swift build -c debug --product convoke
convoke=$(swift build -c debug --show-bin-path)/convoke

# The demo works on a copy, and keeps its data and keys beside it: nothing of yours is read or changed.
place=$(mktemp -d "${TMPDIR:-/tmp}/convoke-demo.XXXXXX")
trap 'rm -rf "$place"' EXIT
cp -R Samples/defenders-in-exile "$place/defenders-in-exile"
mkdir -m 700 "$place/home" "$place/run"
export HOME=$place/home XDG_RUNTIME_DIR=$place/run
export XDG_DATA_HOME=$place/home/data XDG_CONFIG_HOME=$place/home/config XDG_STATE_HOME=$place/home/state
export XDG_CACHE_HOME=$place/home/cache

output=$PWD/demo
cd "$place"

step() { printf '\n== %s\n   $ convoke -C defenders-in-exile %s\n\n' "$1" "$2"; }

step "1. Look for mistakes in the files" "check"
"$convoke" -C defenders-in-exile check

step "2. Bring the files into the data" "apply --yes"
"$convoke" -C defenders-in-exile apply --yes

step "3. Show the programme" "programme show"
"$convoke" -C defenders-in-exile programme show

step "4. Write calendars and letters" "build --to demo"
mkdir -p "$output"
rm -rf "$output/feeds" "$output/letters"
"$convoke" -C defenders-in-exile build --to "$output"

missing=0
printf '\n== Open these\n\n'
for file in feeds/campaign.{en,es}.ics letters/el-salvador.{en,es}.{html,txt}; do
    if [[ -s $output/$file ]]; then
        echo "   demo/$file"
    else
        echo "   demo/$file was not written" >&2
        missing=1
    fi
done
exit "$missing"
