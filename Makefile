# make report     install what is missing, build, write the reports of the built-in guide into Reports/
# make pages      write the same for wikis and for embedding into Pages/
# make test       install what is missing, check the format and the layout, build, run all tests
# make fuzz       try each reader of foreign bytes with mutated inputs, SECONDS (300) each, or only TARGETS
# make sanitize   run the tests of the readers under the address sanitizer
# make install    install the program, its manual pages, completions, templates and schemas below PREFIX
# make deb        make a Debian package, which installs in Debian 12 and 13, in .build/dist
# make dist       make a portable archive with all libraries but the C library's, in .build/dist
# make image      make a container image as an OCI layout and hold it to what is promised of it, in .build/dist
# make try-packages   try all three in clean roots of Debian and in podman (root; some minutes; no part of .ci/run)
# make documentation   write the reference of the libraries into Documentation/, as pages below BASE, a path of their server
# make example    build the example package on the libraries, run it, and hold what it prints to what was put in
# make benchmark  measure the speed of reports beside other programs (see Benchmarks/README.md)

PREFIX ?= /usr/local
DESTDIR ?=
SWIFT ?= swift
# The folder of libraries that packages bring along is named when the program is linked: naming it afterwards would move
# the tables of the file to its end.
# Nobody can see in a program in which folder it was built: the same commit makes the same bytes. Folders stand in debugging
# information, in the places of compiled C modules there, and in a number for each object file, by which the compiler would know
# what not to compile again.
SAME_BYTES = -Xswiftc -file-prefix-map -Xswiftc '$(CURDIR)=plimsoll' -Xcc '-ffile-prefix-map=$(CURDIR)=plimsoll' \
  -Xswiftc -Xfrontend -Xswiftc -no-clang-module-breadcrumbs -Xswiftc -Xfrontend -Xswiftc -disable-incremental-llvm-codegen
# Types are named by what the compiler knows of them. By their written names, which is the default since it takes less room,
# the program looks each up among all conformances when it first meets it, which took a tenth of the time of a small report.
KNOWN_TYPES = -Xswiftc -Xfrontend -Xswiftc -disable-concrete-type-metadata-mangled-name-accessors
RELEASE = --configuration release --static-swift-stdlib $(SAME_BYTES) $(KNOWN_TYPES) \
  -Xlinker -rpath -Xlinker '$$ORIGIN/../lib/plimsoll'
# Where the build puts the program, which is asked for when it is there.
PROGRAM = $$($(SWIFT) build $(RELEASE) --show-bin-path)/plimsoll

.PHONY: all build report pages test lint fuzz sanitize manual install uninstall deb dist image try-packages documentation example benchmark clean

all: build

build:
	Scripts/install-dependencies
	$(SWIFT) build $(RELEASE) --product plimsoll

report: build
	"$(PROGRAM)" report \
	  --format markdown --format csv --format csv-findings --format xlsx --format xhtml \
	  --language ko --language en --output Reports
	Scripts/write-index Reports

pages: build
	"$(PROGRAM)" report \
	  --format markdown-wiki --format confluence --format mediawiki --format xhtml-fragment --format dokuwiki \
	  --language ko --language en --output Pages

lint:
	Scripts/check-layout
	$(SWIFT) format lint --strict --parallel --recursive Sources Tests Templates Examples Package.swift

test: lint
	Scripts/install-dependencies --test
	SWIFT="$(SWIFT)" Scripts/test

SECONDS ?= 300
TARGETS ?=

fuzz:
	Scripts/install-dependencies --test
	Scripts/fuzz --seconds $(SECONDS) $(TARGETS)

# The C shims, and what reads foreign bytes; a build of its own, of these alone. The targets of fuzzing have the same
# sanitizers in `make fuzz`.
SANITIZED = XMLDocumentsTests,YAMLReadingTests,JSONDocumentsTests,ELFReadingTests,ImageProbesTests,HTTPTransferTests,RegistryReadingTests

sanitize:
	Scripts/install-dependencies --test
	PLIMSOLL_TESTS=$(SANITIZED) ASAN_OPTIONS=detect_leaks=0 $(SWIFT) test --scratch-path .build-sanitize \
	  --disable-xctest --sanitize=address -Xcc -fsanitize=undefined -Xcc -fno-sanitize-recover=all

manual: build
	$(SWIFT) build --product generate-manual
	Scripts/write-manual "$(PROGRAM)" "$$($(SWIFT) build --show-bin-path)/generate-manual"

install: build manual
	Scripts/install-program "$(PROGRAM)" "$(DESTDIR)$(PREFIX)"

uninstall:
	rm -f "$(DESTDIR)$(PREFIX)/bin/plimsoll" \
	  "$(DESTDIR)$(PREFIX)"/share/man/man1/plimsoll*.1 \
	  "$(DESTDIR)$(PREFIX)"/share/man/ko/man1/plimsoll*.1 \
	  "$(DESTDIR)$(PREFIX)/share/bash-completion/completions/plimsoll" \
	  "$(DESTDIR)$(PREFIX)/share/zsh/site-functions/_plimsoll" \
	  "$(DESTDIR)$(PREFIX)/share/fish/vendor_completions.d/plimsoll.fish"
	rm -rf "$(DESTDIR)$(PREFIX)/share/plimsoll"

# What is shipped bears the time of its commit, so that the same commit makes the same bytes.
install deb dist image try-packages: export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct)

deb dist image: build manual
	Scripts/install-dependencies --package
	Scripts/make-$(@:dist=archive) "$(PROGRAM)" .build/dist

try-packages: deb dist image
	Scripts/install-dependencies --try
	Scripts/try-packages "$(PROGRAM)" .build/dist

BASE ?=

documentation:
	Scripts/install-dependencies
	Scripts/write-documentation Documentation $(BASE)

example:
	Scripts/install-dependencies --test
	Scripts/try-example

benchmark: build
	Benchmarks/report "$(PROGRAM)"

clean:
	$(SWIFT) package clean
