# Builds and installs descent: make install PREFIX=/usr/local
# DESTDIR is for those who make packages. Everything else: ./run, ./test, Scripts/package.
PREFIX ?= /usr/local
DESTDIR ?=
BINARY = .build/release/descent

.PHONY: all build install uninstall package

all: build

build:
	sh -c '. .ci/setup.sh && require_tools'
	swift build -c release --product descent </dev/null

install: build
	sh Scripts/install-files $(BINARY) "$(DESTDIR)$(PREFIX)"

uninstall:
	sh Scripts/install-files --remove "$(DESTDIR)$(PREFIX)"

package:
	Scripts/package
