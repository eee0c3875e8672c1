# shellcheck shell=bash
# The set-up that `demo` and `test` share. It is sourced, not run: it installs the Debian packages that are missing,
# finds a Swift toolchain that is new enough, puts it first in PATH and leaves the repository's path in `root`.

if [[ "${BASH_SOURCE[0]}" == "$0" ]]; then
    echo "setup.sh is sourced by Resources/bin/demo and Resources/bin/test; run one of those." >&2
    exit 1
fi

# shellcheck disable=SC2034 # The script that sources this one uses it.
root="$(cd -P "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)"

swift_wanted="6.3.1"
swift_oldest="6.2"

# What a bare Debian 12 lacks for the Swift tarball (a C and C++ library to compile against, a linker, libcurl,
# libxml2, libsqlite3 and libncurses to load), for Dockline itself (ncurses, SQLite, zint, cairo with a typeface,
# gdk-pixbuf to show pictures) and for its tests (tmux for those from end to end, poppler to read PDFs, PostgreSQL
# because a hub's tests run on it too: on servers that they start and remove themselves, never on the one that Debian
# sets up).
packages_wanted=(
    binutils ca-certificates fonts-dejavu-core g++ git libc6-dev libcairo2 libcurl4 libgdk-pixbuf-2.0-0 libncurses-dev
    libsqlite3-dev libxml2 libzint-dev ncurses-base poppler-utils postgresql tmux tzdata
    zlib1g-dev
)

say() {
    printf '==> %s\n' "$*"
}

stop() {
    printf '==> %s\n' "$@" >&2
    exit 1
}

# Prints each wanted package that is neither installed nor provided by an installed one.
packages_missing() {
    local present package
    # shellcheck disable=SC2016 # dpkg-query replaces ${…}, not the shell.
    present="$(dpkg-query -W -f '${db:Status-Status}, ${Package}, ${Provides}\n' |
        sed -n -e 's/^installed, //p' | sed -e 's/ ([^)]*)//g' | tr -d ' ' | tr ',' '\n')"
    for package in "${packages_wanted[@]}"; do
        grep -qxF -- "$package" <<<"$present" || printf '%s\n' "$package"
    done
}

install_packages() {
    local as_root=() missing
    if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
        say "this is no Debian, so nothing is installed; needed are: ${packages_wanted[*]}"
        return
    fi
    mapfile -t missing < <(packages_missing)
    if ((${#missing[@]} == 0)); then
        say "Debian packages: all there"
        return
    fi
    if ((EUID != 0)); then
        command -v sudo >/dev/null || stop "missing Debian packages: ${missing[*]}" \
            "this needs root and there is no sudo; let an administrator run:" \
            "  apt-get update && apt-get install -y --no-install-recommends ${missing[*]}"
        as_root=(sudo)
        say "sudo is needed to install packages and may ask for your password"
    fi
    say "installing Debian packages: ${missing[*]}"
    "${as_root[@]}" apt-get update -qq ||
        stop "apt-get update failed (see above); check the network and /etc/apt/sources.list, then run this again"
    "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive \
        apt-get install -y -qq -o DPkg::Lock::Timeout=120 --no-install-recommends "${missing[@]}" >/dev/null ||
        stop "apt-get could not install ${missing[*]} (see above); put that right, then run this again"
}

# Prints the folders where a Swift toolchain may be, the preferred first. Under sudo, PATH and HOME are root's, so the
# home of the person who typed it is searched too.
swift_folders() {
    local home swift
    swift="$(command -v swift || true)"
    [[ -n "$swift" ]] && dirname "$swift"
    echo /opt/swift/usr/bin
    for home in "${HOME:-}" "$(getent passwd "${SUDO_USER:-}" 2>/dev/null | cut -d: -f6)"; do
        [[ -n "$home" ]] || continue
        echo "$home/.local/share/swiftly/bin"
        find "$home/.local/share/swiftly/toolchains" -maxdepth 1 -mindepth 1 2>/dev/null |
            sort -rV | sed -e 's|$|/usr/bin|'
    done
}

# True when version $1 is at least version $2.
version_reaches() {
    [[ "$(printf '%s\n%s\n' "$1" "$2" | sort -V | head -n 1)" == "$2" ]]
}

find_swift() {
    local folder version seen=""
    while read -r folder; do
        [[ -x "$folder/swift" ]] || continue
        version="$("$folder/swift" --version 2>/dev/null </dev/null | sed -n 's/.*Swift version \([0-9.]*\).*/\1/p' |
            head -n 1 || true)"
        if [[ -n "$version" ]] && version_reaches "$version" "$swift_oldest"; then
            [[ "$(command -v swift || true)" == "$folder/swift" ]] || export PATH="$folder:$PATH"
            say "Swift $version in $folder"
            return
        fi
        seen+="; $folder holds ${version:-a program of that name that is no Swift compiler}"
    done < <(swift_folders)
    stop "Dockline needs Swift $swift_wanted (at least $swift_oldest) and did not find it$seen" \
        "get it from https://www.swift.org/install/linux/ and unpack it to /opt/swift, or put its usr/bin into PATH;" \
        "then run this again"
}

install_packages
find_swift
