# What people and CI run; `make` alone lists it.
PREFIX ?= /usr/local
SWIFT ?= swift
DEMO := output/online-shop
# The program that people run brings Swift's libraries with it where the toolchain has them to link: it
# starts in half the time, and runs where no Swift is.
RELEASE = $(SWIFT) build -c release $(if $(wildcard $(dir $(realpath $(shell command -v $(SWIFT))))../lib/swift_static),--static-swift-stdlib)

.PHONY: help demo assets test test-browser test-browsers-other test-heavy fuzz bench bench-full lint format install requirements clean

help:
	@echo "make demo      build Waymark and analyse the sample shop into $(DEMO)"
	@echo "make test      run all tests"
	@echo "make test-browser  open the report page in a browser: behaviour, accessibility, printing"
	@echo "make test-browsers-other  the same page in Firefox and WebKit, where these are installed"
	@echo "make test-heavy  the long correctness tests: real logs, sanitizers, random logs; half an hour"
	@echo "make fuzz      feed the readers with mutated files for FUZZ_SECONDS (60)"
	@echo "make bench     time whole runs beside a C reference; 10 minutes, clang, 9 GB of disk"
	@echo "make bench-full  the same with peers and 50 million events; an hour, 16 GB of disk"
	@echo "make lint      check formatting and that modules know only what they declare"
	@echo "make assets    put the report page's styles, scripts and templates into the program"
	@echo "make format    format the sources"
	@echo "make install   build and copy waymark to PREFIX/bin (PREFIX=$(PREFIX))"
	@echo "make clean     remove what was built"

requirements:
	@.ci/install-requirements

demo: requirements
	$(RELEASE) --product waymark
	.build/release/waymark analyze journeys/online-shop.yaml journeys/online-shop.csv --output $(DEMO)
	@echo
	@echo "Open these:"
	@echo "  $(DEMO)/report.html           the report, in a browser"
	@echo "  $(DEMO)/report.md             the same for GitHub and editors"
	@echo "  $(DEMO)/failure-points.svg    where customers drop off and complain"
	@echo "  $(DEMO)/journey-map.svg       the journey as it was designed"
	@echo "  $(DEMO)/analysis.json         every number, for programs"

test: requirements
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	cd Tests/Oracle && python3 -m unittest discover -p 'test_*.py'
	python3 Tests/Oracle/differential.py .build/debug/waymark 0 100
	python3 Tests/Oracle/standards.py .build/debug/waymark 100 40
	python3 Tests/Oracle/care.py .build/debug/waymark 100 40

# The browser is the system's Chromium; what drives it lives in a folder of its own.
BROWSER_TOOLS := .build-browser
test-browser:
	@.ci/install-requirements browser
	$(SWIFT) build --product waymark
	test -x $(BROWSER_TOOLS)/bin/python || python3 -m venv $(BROWSER_TOOLS)
	$(BROWSER_TOOLS)/bin/python -m pip install --quiet --disable-pip-version-check -r Tests/Browser/requirements.txt
	$(BROWSER_TOOLS)/bin/python -m unittest discover -s Tests/Browser

# The page in other browsers than the one that CI has; it installs none, and says which are missing.
test-browsers-other:
	$(SWIFT) build --product waymark
	test -x $(BROWSER_TOOLS)/bin/python || python3 -m venv $(BROWSER_TOOLS)
	$(BROWSER_TOOLS)/bin/python -m pip install --quiet --disable-pip-version-check \
	  -r Tests/Browser/requirements.txt -r Tests/Browser/requirements-others.txt
	$(BROWSER_TOOLS)/bin/python Tests/Browser/other_browsers.py

# What takes too long for every change: all real logs (beside the repository, else they are skipped) with
# any number of threads, in memory and spilling; small logs in every form and block size; the same under
# the thread and the address sanitizer; thousands of random logs against the second computation.
HEAVY_SEEDS ?= 2000
test-heavy: requirements
	SWIFT="$(SWIFT)" Tests/Sanitizers/run.sh none
	SWIFT="$(SWIFT)" Tests/Sanitizers/run.sh thread
	SWIFT="$(SWIFT)" Tests/Sanitizers/run.sh address
	$(RELEASE) --product waymark
	python3 Tests/Oracle/differential.py .build/release/waymark 1000 $(HEAVY_SEEDS)
	python3 Tests/Oracle/standards.py .build/release/waymark 1000 $(HEAVY_SEEDS)
	python3 Tests/Oracle/care.py .build/release/waymark 1000 $(HEAVY_SEEDS)

# Feeds every reader of foreign bytes with mutated files, for so many seconds in all.
FUZZ_SECONDS ?= 60
fuzz: requirements
	SWIFT="$(SWIFT)" Fuzz/run.sh $(FUZZ_SECONDS)

# Times whole runs beside a C reference; see docs/performance.md. BENCH_FLAGS="--rows ordered,gzip" chooses.
BENCH_EVENTS ?= 10000000
BENCH_WORK ?= /tmp/waymark-bench
BENCH_PEERS ?= Benchmarks/.venvs
BENCH = python3 Benchmarks/bench.py --waymark .build/release/waymark --work $(BENCH_WORK) --peers $(BENCH_PEERS)
bench: requirements
	$(RELEASE) --product waymark
	$(BENCH) --events $(BENCH_EVENTS) $(BENCH_FLAGS)

# Every row, also beside the peers and with 50 million events; keeps every figure and writes the page's tables.
BENCH_RESULTS ?= Benchmarks/results/$(shell date +%Y-%m-%d)-$(shell git rev-parse --short HEAD).json
bench-full: requirements
	$(RELEASE) --product waymark
	sh Benchmarks/peers/install.sh $(BENCH_PEERS) main
	$(BENCH) --rows all --results $(BENCH_RESULTS) $(BENCH_FLAGS); \
	  status=$$?; python3 Benchmarks/tables.py $(BENCH_RESULTS) docs/performance.md && exit $$status

# Puts the report page's styles, scripts and templates into the program, after a change of one.
assets: requirements
	python3 Sources/Reports/HTML/Assets/embed.py

lint: requirements
	python3 Sources/Reports/HTML/Assets/embed.py --check
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests Fuzz
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error

format:
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests Fuzz

install: requirements
	$(RELEASE) --product waymark
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -s -m 755 .build/release/waymark "$(DESTDIR)$(PREFIX)/bin/waymark"
	@echo "installed $(DESTDIR)$(PREFIX)/bin/waymark"
	@echo "shell completion: waymark --generate-completion-script bash (or zsh, fish)"

clean:
	$(SWIFT) package clean
