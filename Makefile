# What people and CI run; `make` alone lists it.
PREFIX ?= /usr/local
SWIFT ?= swift
DEMO := output/online-shop

.PHONY: help demo test bench lint format install requirements clean

help:
	@echo "make demo      build Waymark and analyse the sample shop into $(DEMO)"
	@echo "make test      run all tests"
	@echo "make bench     time whole runs beside a C reference; needs clang and some 5 GB of disk"
	@echo "make lint      check formatting and that modules know only what they declare"
	@echo "make format    format the sources"
	@echo "make install   build and copy waymark to PREFIX/bin (PREFIX=$(PREFIX))"
	@echo "make clean     remove what was built"

requirements:
	@.ci/install-requirements

demo: requirements
	$(SWIFT) build -c release --product waymark
	.build/release/waymark analyze journeys/online-shop.yaml journeys/online-shop.csv --output $(DEMO)
	@echo
	@echo "Open these:"
	@echo "  $(DEMO)/report.md             the report (renders on GitHub and in editors)"
	@echo "  $(DEMO)/failure-points.svg    where customers drop off and complain"
	@echo "  $(DEMO)/journey-map.svg       the journey as it was designed"
	@echo "  $(DEMO)/analysis.json         every number, for programs"

test: requirements
	$(SWIFT) build --build-tests
	$(SWIFT) test --skip-build
	cd Tests/Oracle && python3 -m unittest discover -p 'test_*.py'
	python3 Tests/Oracle/differential.py .build/debug/waymark 0 100

# Runs Waymark beside a C reference, and beside peers where BENCH_PEERS has them installed.
BENCH_EVENTS ?= 10000000
BENCH_PEERS ?= Benchmarks/.venvs
bench: requirements
	$(SWIFT) build -c release --product waymark
	python3 Benchmarks/bench.py --waymark .build/release/waymark --events $(BENCH_EVENTS) --peers $(BENCH_PEERS) $(BENCH_FLAGS)

lint: requirements
	$(SWIFT) format lint --strict --parallel --recursive Package.swift Sources Tests
	$(SWIFT) build --build-tests --explicit-target-dependency-import-check error

format:
	$(SWIFT) format --in-place --parallel --recursive Package.swift Sources Tests

install: requirements
	$(SWIFT) build -c release --product waymark
	install -d "$(DESTDIR)$(PREFIX)/bin"
	install -m 755 .build/release/waymark "$(DESTDIR)$(PREFIX)/bin/waymark"
	@echo "installed $(DESTDIR)$(PREFIX)/bin/waymark"
	@echo "shell completion: waymark --generate-completion-script bash (or zsh, fish)"

clean:
	$(SWIFT) package clean
