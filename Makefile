# make site    environment, pages, site, verification; then says where to look
# make test    environment, spaCy, a browser, style, types, all tests
# make serve   the site on this machine, brought up to date while you edit
# make lock    pin every dependency anew
# make audit   Lighthouse on one page of each kind: speed, accessibility, good practice, finding
# make bench   how well it reads, against texts read by people: one table (docs/quality.md)

SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
.DELETE_ON_ERROR:
.PHONY: site test serve audit lock bench env spacy chromium clean

VENV ?= .venv
BIN := $(VENV)/bin

# The first Python that is new enough; another one with `make PYTHON=…`.
PYTHON ?= $(shell for p in python3 python3.14 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$p" && break; done)

# The environment is made again when one of these files says something else, whatever its date.
PINNED := requirements.lock pyproject.toml
READY := $(VENV)/.ready-$(shell cat $(PINNED) | cksum | cut -d ' ' -f 1)
SPACY := requirements-spacy.lock
WITH_SPACY := $(VENV)/.spacy-$(shell cat $(SPACY) | cksum | cut -d ' ' -f 1)

# Everything that a test can depend on, in one number.
PASSED := .cache/tests-passed
STATE = $$(find . \( -name .git -o -name '.venv*' -o -name .cache -o -path ./site -o -name '.*_cache' \
	-o -name __pycache__ -o -name .hypothesis -o -name '*.egg-info' \) -prune \
	-o -type f -print0 | sort -z | xargs -0 sha256sum | sha256sum)

site: env
	@$(BIN)/briefing build
	@echo "Look at it: make serve, or put site/ on any web server; it begins at site/index.html"

# Nothing is run again while nothing has changed: `make test AGAIN=1` runs it all the same.
test: env spacy chromium
	@if [ -z "$${AGAIN:-}" ] && [ "$$(cat $(PASSED) 2>/dev/null)" = "$(STATE)" ]; then \
		echo "All tests passed, and nothing has changed since (make test AGAIN=1 runs them again)"; \
	else \
		rm -f $(PASSED); \
		$(BIN)/ruff check . && $(BIN)/ruff format --check --quiet . && $(BIN)/mypy \
			&& $(BIN)/python -m pytest -n auto --maxprocesses 4 \
			&& mkdir -p .cache && echo "$(STATE)" > $(PASSED); \
	fi

serve: env
	@$(BIN)/briefing serve

# Needs uv (https://docs.astral.sh/uv/); keeps the versions that are pinned unless UPGRADE=1.
lock:
	@uv=$$(command -v $(BIN)/uv || command -v uv) || { echo "make lock needs uv on the PATH"; exit 1; }; \
	"$$uv" pip compile pyproject.toml --extra dev --universal --generate-hashes --quiet \
		--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
		$${UPGRADE:+--upgrade} --output-file requirements.lock; \
	"$$uv" pip compile pyproject.toml --extra spacy --universal --generate-hashes --quiet \
		--no-emit-index-url --no-emit-find-links --custom-compile-command "make lock" \
		--constraint requirements.lock $${UPGRADE:+--upgrade} --output-file $(SPACY)

# Needs npx (Node 18 or newer), which fetches Lighthouse the first time.
audit: env chromium
	@$(BIN)/briefing build
	@$(BIN)/python tools/audit.py

bench: env
	@$(BIN)/python -m bench report

env: $(READY)

$(READY):
	@[ -n "$(PYTHON)" ] || { echo "Python 3.11 or newer is needed; name it: make PYTHON=python3.12"; exit 1; }
	@[ -x $(BIN)/python ] || $(PYTHON) -m venv $(VENV)
	@echo "Installing what requirements.lock pins into $(VENV) …"
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation -e .
	@$(BIN)/python -m compileall -q generator || true  # else each command would, where Python keeps nothing
	@rm -f $(VENV)/.ready-*
	@touch $@

# What the extra is tested with; a site needs none of it. Without it that test is skipped.
spacy: env $(WITH_SPACY)

$(WITH_SPACY):
	@echo "Installing spaCy for the test of the extra …"
	@if $(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes \
		--only-binary :all: -r $(SPACY); then rm -f $(VENV)/.spacy-*; touch $@; \
	else echo "spaCy could not be installed: its test will be skipped"; fi

# The browser of the tests; without one, and without the right to install it, they are skipped.
chromium:
	@for name in chromium chromium-browser google-chrome google-chrome-stable; do \
		command -v $$name >/dev/null && exit 0; done; \
	root=$$([ "$$(id -u)" = 0 ] || echo "sudo -n"); \
	if command -v apt-get >/dev/null && $$root true 2>/dev/null; then \
		echo "Installing chromium for the browser tests …"; \
		export DEBIAN_FRONTEND=noninteractive; \
		$$root apt-get -qq update </dev/null >/dev/null || true; \
		$$root apt-get -qq install --yes --no-install-recommends chromium </dev/null >/dev/null \
			|| echo "chromium could not be installed: the browser tests will be skipped"; \
	else \
		echo "No chromium here and no right to install it: the browser tests will be skipped"; \
	fi

clean:
	rm -rf site .cache .pytest_cache .hypothesis .mypy_cache .ruff_cache
