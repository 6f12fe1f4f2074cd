#!/usr/bin/env bash
# Makes a Debian package of what 'make install' installs, with all that it needs and Debian does not have: Swift's libraries
# and Typst. The package is for the Debian that it is made on; it ends in .build/package, and its path is printed.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."

for tool in dpkg-deb dpkg-query ldd; do
    if ! command -v "$tool" >/dev/null; then
        echo "package: '$tool' is missing. Packages are made on Debian or its kin." >&2
        exit 6
    fi
done

out=.build/package
root=$out/root
own=usr/lib/convoke
rm -rf "$out"
mkdir -p "$root"

# The command looks for what it needs beside itself: it lives in a folder of its own, with its libraries.
PREFIX=/$own DESTDIR=$PWD/$root scripts/install.sh >&2
binary=$root/$own/bin/convoke
if command -v strip >/dev/null; then strip --strip-unneeded "$binary"; fi

toolchain=$(dirname -- "$(dirname -- "$(readlink -f -- "$(command -v swift)")")")
needs=()
while read -r name path; do
    if [[ $path == "$toolchain"/* ]]; then
        install -m 644 "$path" "$root/$own/bin/$name"
    else
        needs+=("$(readlink -f -- "$path")")
    fi
done < <(ldd "$binary" | awk '$2 == "=>" && $3 ~ /^\// { print $1, $3 }')

# What Debian has is named as what the package depends on.
# It knows some files by their place before /lib became a link.
packages_of() {
    local file
    for file in "$@"; do dpkg-query -S "$file" 2>/dev/null || dpkg-query -S "${file#/usr}"; done
}
depends=$(packages_of "${needs[@]}" | sed 's/:.*//' | sort -u | sed 's/$/, /' | tr -d '\n')

mkdir -p "$root"/{etc/convoke,usr/bin,usr/lib/systemd/system,usr/share/doc/convoke,DEBIAN}
ln -s "../lib/convoke/bin/convoke" "$root/usr/bin/convoke"
for shared in man bash-completion zsh fish; do mv "$root/$own/share/$shared" "$root/usr/share/"; done
mv "$root/usr/share/zsh/site-functions" "$root/usr/share/zsh/vendor-completions"
gzip -9n "$root"/usr/share/man/man1/*.1
install -m 644 scripts/package/convoke.service "$root/usr/lib/systemd/system/"
install -m 644 scripts/package/serve.conf "$root/etc/convoke/"
install -m 644 LICENSE "$root/usr/share/doc/convoke/copyright"
install -m 644 README.md CHANGELOG.md docs/*.md "$root/usr/share/doc/convoke/"
cp -R Samples "$root/usr/share/doc/convoke/samples"
install -m 755 scripts/package/{postinst,prerm,postrm} "$root/DEBIAN/"
echo /etc/convoke/serve.conf >"$root/DEBIAN/conffiles"

version=$("$binary" --version)
if commit=$(git show -s --format=%cd.%h --date=format:%Y%m%d 2>/dev/null); then version+="+$commit"; fi
architecture=$(dpkg --print-architecture)
cat >"$root/DEBIAN/control" <<CONTROL
Package: convoke
Version: $version
Architecture: $architecture
Maintainer: The developers of Convoke <convoke@localhost>
Installed-Size: $(du -sk --exclude=DEBIAN "$root" | cut -f1)
Depends: ${depends}fonts-noto-core, passwd, python3, tzdata
Recommends: ca-certificates, pandoc
Section: web
Priority: optional
Description: events, answers and joint statements of human-rights coalitions
 Convoke keeps side events, screenings and panels with their guests, and joint
 statements with their signatories; it writes calendars and letters, and serves
 the pages on which people answer and sign.
CONTROL

find "$root" -type d -exec chmod 755 {} +
package=$out/convoke_${version}_$architecture.deb
dpkg-deb --build --root-owner-group -Zxz "$root" "$package" >&2
rm -rf "$root"
echo "$package"
