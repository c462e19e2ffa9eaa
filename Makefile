# aloft: `make run` and `make test` do all the set-up they need; `make help` lists the rest.

SHELL := /bin/sh
PREFIX ?= /usr/local
SWIFT ?= swift

# Every build checks that each target imports only what it declares.
BUILD := $(SWIFT) build --explicit-target-dependency-import-check error
RELEASE := $(BUILD) -c release --static-swift-stdlib --product
RELEASED = $$($(RELEASE) aloft --show-bin-path)
SOURCES := Package.swift Sources Tests Resources

.PHONY: help run build test mutants install format lint bench setup setup-test clean

help: ## list what make can do
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 12

run: build ## build, and open the program on its embedded runtime
	@exec "$(RELEASED)/aloft" --demo

build: setup ## build the program for use
	$(RELEASE) aloft

test: setup-test lint ## everything: unit, screens, ncurses, the built program, the real Copilot CLI
	$(BUILD) --build-tests
	@SWIFT="$(SWIFT)" sh Tests/run

mutants: setup-test ## take each guard of the approval prompt out of a copy, and see a test fail (half an hour)
	@SWIFT="$(SWIFT)" sh Tests/mutants

install: build ## install the program, stripped of symbols, under PREFIX (default /usr/local)
	install -d "$(DESTDIR)$(PREFIX)/bin" "$(DESTDIR)$(PREFIX)/share/doc/aloft"
	install -s -m 755 "$(RELEASED)/aloft" "$(DESTDIR)$(PREFIX)/bin/aloft"
	install -m 644 README.md CHANGELOG.md LICENSE "$(DESTDIR)$(PREFIX)/share/doc/aloft"

format: ## lay out every source file
	$(SWIFT) format --in-place --parallel --recursive $(SOURCES)

lint: ## fail on a file that `make format` would change
	$(SWIFT) format lint --strict --parallel --recursive $(SOURCES)

bench: build ## measure start, keys, streaming, idling and memory against a minimal C program
	$(RELEASE) curses-echo
	$(RELEASE) aloft-bench
	@exec "$(RELEASED)/aloft-bench" "$(RELEASED)/aloft" "$(RELEASED)/curses-echo"

setup: ## install the libraries that the build needs
	@sh Tests/setup build

setup-test: ## install what the tests need besides, and fetch the Copilot CLI once
	@sh Tests/setup test
	@sh Tests/fetch-copilot-cli

clean: ## remove everything that was built
	rm -rf .build .build-*
