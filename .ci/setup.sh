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

# Three lines that need the header and the library tell more than a list of packages.
has_curses() {
  compiler=$(find_compiler)
  [ -n "$compiler" ] || fail "no C compiler found; Swift's tool chain brings clang"
  probe=$(mktemp)
  printf '%s\n' '#define NCURSES_WIDECHAR 1' '#include <curses.h>' \
    'int main(void) { return mvwadd_wch(stdscr, 0, 0, 0); }' |
    "$compiler" -x c - -o "$probe" -lncursesw -ltinfo 2>/dev/null && found=yes || found=no
  rm -f "$probe"
  [ "$found" = yes ]
}

install_curses() {
  command='apt-get install --yes --no-install-recommends libncursesw5-dev'
  command -v apt-get >/dev/null ||
    fail "the development files of ncursesw are missing; install them (Fedora: ncurses-devel)"
  if [ "$(id -u)" = 0 ]; then
    as_root=
  elif sudo -n true 2>/dev/null; then
    as_root='sudo -n'
  else
    fail "ncurses is missing; run: sudo $command"
  fi
  echo "descent: installing libncursesw5-dev …" >&2
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
  has_curses || install_curses
}
