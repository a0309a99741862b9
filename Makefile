# What people and CI run; `make` alone lists it.
PREFIX ?= /usr/local
SWIFT ?= swift
DEMO := output/online-shop

.PHONY: help demo test lint format install requirements clean

help:
	@echo "make demo      build Waymark and analyse the sample shop into $(DEMO)"
	@echo "make test      run all tests"
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
	@if python3 -c 'import yaml' 2>/dev/null; then \
	  cd Tests/Oracle && python3 -m unittest discover -p 'test_*.py'; \
	else \
	  echo "SKIPPED: the second computation's own tests need PyYAML (python3-yaml)"; \
	fi

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
