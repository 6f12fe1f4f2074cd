#!/usr/bin/env bash
# Builds convoke for release and installs it to PREFIX (/usr/local unless told), below DESTDIR where that is set:
#
#   bin/convoke                                        the command
#   share/convoke/Templates                            letters and pages, found beside the command
#   lib/convoke/python                                 Typst, where 'scripts/setup --letters' has fetched it
#   share/bash-completion/, share/zsh/, share/fish/    completions
#   share/man/man1/                                    manual pages
#
# Run it as yourself: only the copying takes root, and uses sudo where the folder is not yours.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."

prefix=${PREFIX:-/usr/local}
if [[ $prefix != /* ]]; then
    echo "install: PREFIX has to begin with '/', but it is '$prefix'." >&2
    exit 64
fi
target=${DESTDIR:-}$prefix

swift build -c release --product convoke
binary=$(swift build -c release --show-bin-path)/convoke

# Everything is laid out here first, so that nothing is half-installed if a step fails.
layout=$(mktemp -d "${TMPDIR:-/tmp}/convoke-install.XXXXXX")
trap 'rm -rf "$layout"' EXIT
mkdir -p "$layout"/{bin,share/convoke,share/man/man1,share/bash-completion/completions} \
    "$layout"/share/{zsh/site-functions,fish/vendor_completions.d}

cp "$binary" "$layout/bin/convoke"
cp -R Templates "$layout/share/convoke/Templates"
for typst in .tools/python/lib/python3*/site-packages/typst; do
    if [[ -d $typst ]]; then
        mkdir -p "$layout/lib/convoke/python"
        cp -R "$typst" "$layout/lib/convoke/python/typst"
        find "$layout/lib" -name __pycache__ -prune -exec rm -rf {} +
    fi
done
"$binary" --generate-completion-script bash >"$layout/share/bash-completion/completions/convoke"
"$binary" --generate-completion-script zsh >"$layout/share/zsh/site-functions/_convoke"
"$binary" --generate-completion-script fish >"$layout/share/fish/vendor_completions.d/convoke.fish"

# The plugin of ArgumentParser writes the manual to a folder of its own and takes no other.
pages=.build/plugins/GenerateManual/outputs/ConvokeCLI
rm -rf "$pages"
date=()
if day=$(git log -1 --format=%cs 2>/dev/null); then date=(--date "$day"); fi
swift package generate-manual --multi-page ${date[@]+"${date[@]}"}
cp "$pages"/*.1 "$layout/share/man/man1/"

# The nearest folder above that is there decides whether we may write.
nearest=$target
until [[ -d $nearest ]]; do nearest=$(dirname -- "$nearest"); done
as_root=()
if [[ ! -w $nearest ]]; then
    if ((EUID == 0)) || ! command -v sudo >/dev/null; then
        echo "install: '$nearest' cannot be written. Choose another place with PREFIX, or run this as root." >&2
        exit 1
    fi
    echo "install: '$nearest' is not yours, so sudo is used to copy the files." >&2
    as_root=(sudo)
fi

chmod -R u=rwX,go=rX "$layout"
chmod 755 "$layout/bin/convoke"
# Templates that are no longer ours would still be found.
${as_root[@]+"${as_root[@]}"} rm -rf "$target/share/convoke/Templates"
(
    cd "$layout"
    find . -type f -print | while IFS= read -r file; do
        mode=644
        if [[ $file == ./bin/* ]]; then mode=755; fi
        ${as_root[@]+"${as_root[@]}"} mkdir -p "$target/$(dirname -- "$file")" </dev/null
        ${as_root[@]+"${as_root[@]}"} install -m "$mode" "$file" "$target/$file" </dev/null
    done
)
echo "install: convoke is at $target/bin/convoke" >&2
