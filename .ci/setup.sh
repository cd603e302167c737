# Read by ../run and ../test: finds or installs what the program is built with.

fail() {
  echo "descent: $*" >&2
  exit 69
}

# A compiler that comes with Swift or with the system.
find_compiler() {
  for name in clang cc gcc; do
    command -v "$name" >/dev/null && { echo "$name"; return; }
  done
  # swift may be a link into a folder of its own, where its clang is.
  directory=$(dirname -- "$(readlink -f -- "$(command -v swift)")")
  [ -x "$directory/clang" ] && echo "$directory/clang"
}

# True when a program of a few lines compiles: that tells more than a list of packages.
# Usage: compiles LIBRARIES LINE...
compiles() {
  compiler=$(find_compiler)
  [ -n "$compiler" ] || fail "no C compiler found; Swift's tool chain brings clang"
  libraries=$1
  shift
  probe=$(mktemp)
  printf '%s\n' "$@" | "$compiler" -x c - -o "$probe" $libraries 2>/dev/null && found=yes || found=no
  rm -f "$probe"
  [ "$found" = yes ]
}

has_curses() {
  compiles '-lncursesw -ltinfo' '#define NCURSES_WIDECHAR 1' '#include <curses.h>' \
    'int main(void) { return mvwadd_wch(stdscr, 0, 0, 0); }'
}

has_cmark() {
  compiles '-lcmark-gfm -lcmark-gfm-extensions' '#include <cmark-gfm.h>' \
    '#include <cmark-gfm-core-extensions.h>' \
    'int main(void) { cmark_gfm_core_extensions_ensure_registered(); return cmark_version() == 0; }'
}

has_zlib() {
  compiles '-lz' '#include <zlib.h>' 'int main(void) { return zlibVersion() == 0; }'
}

# Usage: install_packages WHAT FEDORA PACKAGE...
install_packages() {
  what=$1
  fedora=$2
  shift 2
  command="apt-get install --yes --no-install-recommends $*"
  command -v apt-get >/dev/null ||
    fail "the development files of $what are missing; install them (Fedora: $fedora)"
  if [ "$(id -u)" = 0 ]; then
    as_root=
  elif sudo -n true 2>/dev/null; then
    as_root='sudo -n'
  else
    fail "$what is missing; run: sudo $command"
  fi
  echo "descent: installing $* …" >&2
  export DEBIAN_FRONTEND=noninteractive
  log=$(mktemp)
  # The lists of packages may be absent or old.
  $as_root $command >"$log" 2>&1 </dev/null ||
    { $as_root apt-get update >"$log" 2>&1 && $as_root $command >>"$log" 2>&1 </dev/null; } ||
    { cat "$log" >&2; rm -f "$log"; fail "could not install; run: sudo $command"; }
  rm -f "$log"
}

require_tools() {
  command -v swift >/dev/null ||
    fail "Swift 6.2 or later is needed: https://www.swift.org/install/linux"
  has_curses || install_packages ncurses ncurses-devel libncursesw5-dev
  has_cmark ||
    install_packages cmark-gfm cmark-gfm-devel libcmark-gfm-dev libcmark-gfm-extensions-dev
  has_zlib || install_packages zlib zlib-devel zlib1g-dev
}
