#!/usr/bin/env bash
# Asks the API whatever its own description allows, and much that it does not: no server error, no undocumented answer.
#
#   scripts/check-api.sh [convoke]      the program to test; else that of the debug build
#
# EXAMPLES=n asks each use case n times. Everything is in a temporary folder that is removed; schemathesis has an environment
# of its own in .tools/schemathesis.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."

convoke=$(realpath "${1:-.build/debug/convoke}")
tools=.tools/schemathesis
if [[ ! -x $tools/bin/schemathesis ]]; then
    echo "check-api: making $tools" >&2
    python3 -m venv "$tools"
    "$tools/bin/pip" --disable-pip-version-check install -q schemathesis==4.32.5
fi
schemathesis=$(realpath "$tools/bin/schemathesis")

folder=$(mktemp -d)
server=
finish() {
    if [[ -n $server ]]; then kill "$server" 2>/dev/null || true; fi
    rm -rf "$folder"
}
trap finish EXIT

CONVOKE_TEMPLATES=$PWD/Templates
export CONVOKE_TEMPLATES HOME=$folder/home XDG_DATA_HOME=$folder/home/data XDG_CONFIG_HOME=$folder/home/config
mkdir -p "$HOME"
cd "$folder"
"$convoke" init campaign >/dev/null
cd campaign
"$convoke" apply >/dev/null
"$convoke" event announce opening >/dev/null
token=$("$convoke" token new Ana --role owner --json | sed -n 's/.*"token" : "\([^"]*\)".*/\1/p')
mkfifo "$folder/out"
"$convoke" serve --listen 127.0.0.1:0 >"$folder/out" 2>"$folder/err" &
server=$!
read -r line <"$folder/out"
port=$(sed 's/.*:\([0-9]*\)".*/\1/' <<<"$line")

# Taking the token back would end the test; what is longer than 8 KB never reaches the API.
cat >"$folder/hooks.py" <<'END'
import schemathesis


@schemathesis.hook
def filter_query(context, query):
    return len(str(query)) < 2000
END
cd "$folder"
SCHEMATHESIS_HOOKS=hooks "$schemathesis" run "http://127.0.0.1:$port/api/v1/openapi.json" \
    -H "Authorization: Bearer $token" --max-examples "${EXAMPLES:-10}" --workers 2 --no-color --request-timeout 30 \
    --checks not_a_server_error,status_code_conformance,content_type_conformance,response_schema_conformance \
    --exclude-path /token.revoke
kill "$server"
code=0
wait "$server" || code=$?
server=
if ((code != 0)) || [[ -s $folder/err ]]; then
    echo "check-api: the server ended with $code and said:" >&2
    cat "$folder/err" >&2
    exit 1
fi
