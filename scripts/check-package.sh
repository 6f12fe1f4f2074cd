#!/usr/bin/env bash
# Makes the Debian package, installs it into a Debian that has nothing else, in a temporary folder, and does with it what its
# users do: a campaign, a calendar, a letter as PDF, the server, an upgrade. Takes root and debootstrap.
set -euo pipefail
cd "$(dirname -- "${BASH_SOURCE[0]}")/.."

if ((EUID != 0)) || ! command -v debootstrap >/dev/null; then
    echo "check-package: run it as root, with debootstrap installed (apt-get install debootstrap)." >&2
    exit 6
fi

package=${1:-$(scripts/package.sh)}
bare=$(mktemp -d "${TMPDIR:-/tmp}/convoke-bare.XXXXXX")
server=
finish() {
    if [[ -n $server ]]; then kill "$server" 2>/dev/null || true; fi
    umount "$bare/proc" 2>/dev/null || true
    rm -rf --one-file-system "$bare"
}
trap finish EXIT
# Its users have to get in.
chmod 755 "$bare"
# Where this machine gets its own packages from.
source /etc/os-release
mirror=$(apt-get indextargets --format '$(SITE)' 'Created-By: Packages' 2>/dev/null | grep debian | grep -v security | head -1)
debootstrap --variant=minbase "$VERSION_CODENAME" "$bare" ${mirror:+"$mirror"} >&2
mount -t proc proc "$bare/proc"
for settings in /etc/apt/apt.conf.d/*proxy* /etc/apt/apt.conf; do
    if [[ -f $settings ]]; then cp "$settings" "$bare/etc/apt/apt.conf.d/"; fi
done

inside() { chroot "$bare" env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin DEBIAN_FRONTEND=noninteractive LC_ALL=C.UTF-8 "$@"; }
as_user() { inside runuser -u convoke -- env HOME=/var/lib/convoke "$@"; }
install_package() { inside apt-get -o DPkg::Lock::Timeout=300 install -y --no-install-recommends --reinstall /convoke.deb >&2; }

cp "$package" "$bare/convoke.deb"
install_package
folder=/var/lib/convoke/campaign
inside cp -R /usr/share/doc/convoke/samples/defenders-in-exile $folder
inside chown -R convoke:convoke $folder
as_user convoke --version
as_user convoke apply -C $folder
as_user convoke build -C $folder --to /var/lib/convoke/feeds
as_user convoke letter render el-salvador -C $folder --language en --format pdf --to /var/lib/convoke/letter.pdf
test "$(head -c 5 "$bare/var/lib/convoke/letter.pdf")" = %PDF-
inside test -f /usr/share/man/man1/convoke.1.gz

# The same options that the service has.
sed -i 's/^listen: .*/listen: 127.0.0.1:0/' "$bare/etc/convoke/serve.conf"
mkfifo "$bare/ready"
chmod 666 "$bare/ready"
as_user convoke serve --config /etc/convoke/serve.conf >"$bare/ready" &
server=$!
read -r line <"$bare/ready"
port=$(sed 's/.*:\([0-9]*\)".*/\1/' <<<"$line")
inside python3 - "$port" <<'PYTHON'
import sys
import urllib.request

here = f"http://127.0.0.1:{sys.argv[1]}"
for path, word in ("/health", "ok"), ("/en/", "<html"), ("/feeds/campaign.en.ics", "BEGIN:VCALENDAR"):
    with urllib.request.urlopen(here + path) as answer:
        assert word in answer.read().decode(), path
PYTHON
for process in /proc/[0-9]*; do
    if [[ $(readlink "$process/exe" 2>/dev/null) == "$bare/usr/lib/convoke/bin/convoke" ]]; then
        peak=$(awk '/^VmHWM/ { print $2 }' "$process/status")
        kill "${process#/proc/}"
    fi
done
wait "$server" || true
server=
if ((peak > 150 * 1024)); then
    echo "check-package: the server took $((peak / 1024)) MB." >&2
    exit 1
fi

# An upgrade keeps data and settings.
before=$(as_user convoke statement list -C $folder --json)
install_package
test "$(as_user convoke statement list -C $folder --json)" = "$before"
grep -q '127.0.0.1:0' "$bare/etc/convoke/serve.conf"
inside apt-get remove -y convoke >&2
test -f "$bare$folder/.convoke/convoke.sqlite"
echo "check-package: $(basename "$package") installs, runs with $((peak / 1024)) MB, and leaves data where it is" >&2
