# Sourced by the other scripts: Debian packages by name, installed only when missing. Never downloads anything but Debian packages.
# shellcheck shell=bash disable=SC2034,SC1091

# What the window needs that the program loads only once it opens one: what a package depends on, and, where there is a better one, what it recommends.
PACKAGES_WINDOW=(libx11-6 libx11-xcb1 libxcb1 libxkbcommon0 libxkbcommon-x11-0 libxcursor1 libxi6 libxrender1 libfontconfig1 libgl1 libegl1)
PACKAGES_BESIDE=(libgl1-mesa-dri libwayland-client0 libwayland-egl1 xdg-desktop-portal)

# A C linker for Rust, and what the window and its fonts need to run.
PACKAGES_RUN=(gcc libc6-dev git ca-certificates "${PACKAGES_WINDOW[@]}" libglx0 libglx-mesa0 libgl1-mesa-dri)

# What a package for Debian is made and looked at with, and one for Windows: a compiler and linker for it, its installer.
PACKAGES_DEB=(binutils dpkg gzip desktop-file-utils appstream)
PACKAGES_WINDOWS=(gcc-mingw-w64-x86-64 msitools wixl zip)

# A screen without a monitor and a hand on its keyboard, a screen reader's ears, pictures without a window, letters written from right to left, readers of what we
# write (a browser and a spreadsheet among them), faults put into saving, spelling, faults in scripts.
PACKAGES_TEST=(xvfb xdotool x11-xkb-utils dbus-daemon at-spi2-core libglib2.0-bin python3-gi gir1.2-atspi-2.0 libegl1 libegl-mesa0 libvulkan1 mesa-vulkan-drivers fonts-dejavu-core poppler-utils chromium strace codespell shellcheck python3-venv libreoffice-calc)

# What only `scripts/pictures` needs.
PACKAGES_PICTURES=(xvfb xdotool imagemagick)

say() { printf '%s\n' "$*"; }
fail() {
    printf '%s\n' "$*" >&2
    exit 1
}

# need PACKAGE...: installs those that are missing; as root, or through sudo.
need() {
    command -v dpkg-query >/dev/null || { say "No dpkg here: taking it that these are installed: $*"; return 0; }
    local missing=() name as_root=()
    for name in "$@"; do
        [ "$(dpkg-query -W -f='${db:Status-Status}' "$name" 2>/dev/null)" = installed ] || missing+=("$name")
    done
    [ ${#missing[@]} -eq 0 ] && return 0
    if [ "$(id -u)" -ne 0 ]; then
        command -v sudo >/dev/null || fail "These Debian packages are missing: ${missing[*]}. Install them as root, or install sudo, and start again."
        as_root=(sudo)
    fi
    say "Installing ${missing[*]}"
    local install=(env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}")
    "${as_root[@]}" "${install[@]}" >/dev/null 2>&1 && return 0
    # The list of packages may be old or empty.
    "${as_root[@]}" apt-get update -q >/dev/null || say "The lists of packages could not be renewed."
    "${as_root[@]}" "${install[@]}" || fail "These Debian packages could not be installed: ${missing[*]}."
}

# need_rust [COMPONENT...]: cargo and the named parts of the toolchain.
# shellcheck disable=SC2120
need_rust() {
    [ -f "$HOME/.cargo/env" ] && ! command -v cargo >/dev/null && . "$HOME/.cargo/env"
    command -v cargo >/dev/null || fail "No Rust toolchain found: install one (https://rustup.rs), at least the version named in Cargo.toml, and start again."
    local part
    for part in "$@"; do
        cargo "$part" --version >/dev/null 2>&1 && continue
        command -v rustup >/dev/null || fail "cargo $part is missing: install it with your Rust toolchain and start again."
        if [ "$part" = fmt ]; then rustup component add rustfmt; else rustup component add "$part"; fi
    done
}
