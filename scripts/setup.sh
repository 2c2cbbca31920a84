# shellcheck shell=bash
# Installs what is missing, and only that. Sourced by ./dev in the project's folder; every function may be repeated or
# interrupted at any point: downloads are renamed into place when complete, stamps are written last.

have() { command -v "$1" >/dev/null 2>&1; }
say() { printf '%s\n' "$*" >&2; }
fail() { say "dev: $*"; exit "${status:-1}"; }

# --- what is missing --------------------------------------------------------------------------------------------------

node_is_new_enough() { have node && node -e 'process.exit(parseInt(process.versions.node) >= 18 ? 0 : 1)'; }
compiler_is_new_enough() { have g++ && (($(g++ -dumpversion | cut -d. -f1) >= 12)); }
compiler_finds() { have g++ && printf '#if !__has_include(<%s>)\n#error\n#endif\n' "$1" | g++ -E -x c++ - >/dev/null 2>&1; }
font_is_there() { [ -n "$(find "${ATLAS_FONTS:-/usr/share/fonts}" -name "$1" -print -quit 2>/dev/null)" ]; }
chromium_is_there() { have "${CHROMIUM:-chromium}" || have chromium-browser || have google-chrome; }

# Prints "Debian package<tab>what it is elsewhere" for everything that one part of the work lacks.
missing_for() {
    local need=$1
    lack() { printf '%s\t%s\n' "$1" "$2"; }
    case $need in
    native)
        compiler_is_new_enough || lack g++ 'GCC 12 or newer with C++'
        have cmake || lack cmake 'CMake 3.22 or newer'
        compiler_finds nlohmann/json.hpp || lack nlohmann-json3-dev 'nlohmann/json 3.11 (header)'
        have ninja || lack ninja-build 'Ninja'
        have xz || lack xz-utils 'xz'
        ;;
    web)
        have emcc || lack emscripten 'Emscripten 3.1.6 or newer (emcc on PATH)'
        node_is_new_enough || lack nodejs 'Node.js 18 or newer'
        have npm || lack npm 'npm'
        have hb-subset || lack libharfbuzz-bin 'hb-subset (HarfBuzz utilities)'
        [ -e /etc/ssl/certs/ca-certificates.crt ] || [ ! -e /etc/debian_version ] || lack ca-certificates 'CA certificates'
        font_is_there Inter-Regular.otf || lack fonts-inter 'the Inter fonts (Inter-Regular.otf; folder in ATLAS_FONTS)'
        font_is_there NotoSansCJK-Regular.ttc || lack fonts-noto-cjk 'the Noto Sans CJK fonts (NotoSansCJK-Regular.ttc)'
        ;;
    tests)
        compiler_finds gtest/gtest.h || lack libgtest-dev 'GoogleTest'
        chromium_is_there || lack chromium 'Chromium (path in CHROMIUM)'
        have "${FIREFOX:-firefox-esr}" || have firefox || lack firefox-esr 'Firefox (path in FIREFOX)'
        have WebKitWebDriver || lack webkit2gtk-driver 'the driver of WebKitGTK (WebKitWebDriver)'
        have Xvfb || lack xvfb 'Xvfb, a display in memory'
        ;;
    style)
        have clang-format || lack clang-format 'clang-format 14 or newer'
        ;;
    esac
}

# --- Debian packages --------------------------------------------------------------------------------------------------

apt_get() {
    local run=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=300)
    [ "$(id -u)" = 0 ] || run=(sudo "${run[@]}")
    # Output to stderr, so that ./dev atlas keeps stdout for itself; no inherited lock (9) for daemons to hold on to.
    "${run[@]}" "$@" >&2 9>&-
}

install_packages() {
    local lacking=$1 packages
    [ -n "$lacking" ] || return 0
    mapfile -t packages < <(cut -f1 <<<"$lacking" | sort -u)
    if ! have apt-get || { [ "$(id -u)" != 0 ] && ! have sudo; }; then
        say 'These are missing, and cannot be installed from here (no apt-get, or neither root nor sudo):'
        sort -u <<<"$lacking" | while IFS=$'\t' read -r package elsewhere; do say "  $elsewhere  [Debian: $package]"; done
        status=3 fail 'install them, then run this command again'
    fi
    say "Installing: ${packages[*]}"
    apt_get update || say 'dev: not every package list could be updated; going on with those there are'
    # An earlier run may have been stopped half-way through.
    local settle=(dpkg --configure -a)
    [ "$(id -u)" = 0 ] || settle=(sudo "${settle[@]}")
    DEBIAN_FRONTEND=noninteractive "${settle[@]}" >&2 9>&- || true
    apt_get install -y --fix-broken --no-install-recommends "${packages[@]}" ||
        status=3 fail "could not install: ${packages[*]}"
}

# --- Dear ImGui -------------------------------------------------------------------------------------------------------

imgui_version() { sed -n 's/^#define IMGUI_VERSION_NUM *\([0-9]*\).*/\1/p' "$1/imgui.h" 2>/dev/null; }
imgui_is_new_enough() { local found; found=$(imgui_version "$1") && ((${found:-0} >= 19200)); }

# Debian's stable releases carry a Dear ImGui older than 1.92, testing has the source. It is downloaded, and its signature
# checked, with an apt state of its own: the lists and sources of the system are neither read for it nor changed.
imgui_from_debian_testing() {
    local work=$PWD/build/deps/imgui-apt keyring=/usr/share/keyrings/debian-archive-keyring.gpg mirror archive
    have apt-get && [ -e "$keyring" ] || return 1
    # The mirror that this machine already uses, in whichever format its sources are written.
    # shellcheck disable=SC2016 # apt's own placeholders
    mirror=$(apt-get indextargets --format '$(REPO_URI) $(RELEASE)' 2>/dev/null | grep -v security | head -n1 | cut -d' ' -f1)
    [ -n "$mirror" ] || return 1
    rm -rf "$work"
    mkdir -p "$work"/{lists/partial,cache/archives/partial,source,unpacked}
    printf 'deb-src [signed-by=%s] %s testing main\n' "$keyring" "$mirror" >"$work/sources.list"
    # A mirror's copy of testing may be past its date. As root, apt would download as a user who cannot read this folder.
    local options=(-q -o "Dir::Etc::SourceList=$work/sources.list" -o Dir::Etc::SourceParts=/dev/null
        -o "Dir::State::Lists=$work/lists" -o "Dir::Cache=$work/cache"
        -o Acquire::Check-Valid-Until=false -o Acquire::Languages=none -o APT::Sandbox::User=root)
    apt-get "${options[@]}" update >&2 || return 1
    (cd "$work/source" && apt-get "${options[@]}" source --download-only imgui >&2) || return 1
    archive=$(find "$work/source" -name 'imgui_*.orig.tar.*' ! -name '*.asc' | head -n1)
    [ -n "$archive" ] && tar -xf "$archive" -C "$work/unpacked" --strip-components=1 || return 1
    imgui_is_new_enough "$work/unpacked" || { say "dev: testing has Dear ImGui $(imgui_version "$work/unpacked")"; return 1; }
    rm -rf build/deps/imgui
    mv "$work/unpacked" build/deps/imgui
    rm -rf "$work"
}

install_imgui() {
    if [ -n "${IMGUI_SOURCE_DIR:-}" ]; then
        imgui_is_new_enough "$IMGUI_SOURCE_DIR" || status=3 fail "IMGUI_SOURCE_DIR holds no Dear ImGui 1.92 or newer"
        return
    fi
    imgui_is_new_enough build/deps/imgui && return
    say 'Fetching the source of Dear ImGui'
    imgui_from_debian_testing && return
    have git || status=3 fail 'no Dear ImGui 1.92 or newer here: unpack one and set IMGUI_SOURCE_DIR to its folder'
    say 'dev: not to be had from Debian testing; CMake will fetch the upstream tag with git'
}

# --- npm packages -----------------------------------------------------------------------------------------------------

install_npm_packages() { # FOLDER
    local folder=$1 wanted
    wanted=$(cat "$folder/package-lock.json" "$folder/.npmrc" | sha256sum)
    [ "$(cat "$folder/node_modules/.atlas-stamp" 2>/dev/null)" = "$wanted" ] && return
    say 'Installing npm packages'
    (cd "$folder" && npm ci --no-progress >&2 9>&-)
    printf '%s\n' "$wanted" >"$folder/node_modules/.atlas-stamp"
}

# set_up PART…: native, web, tests, style. One at a time on one checkout; a second run waits for the first.
set_up() {
    mkdir -p build
    (
        flock 9
        lacking=$(for part in "$@"; do missing_for "$part"; done)
        install_packages "$lacking"
        case " $* " in *' native '* | *' web '*) install_imgui ;; esac
        case " $* " in *' web '*) install_npm_packages . ;; esac
    ) 9>build/set-up.lock
}
