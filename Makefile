# peernotes: everything starts here. `make` alone lists the targets.
# Needs python3 (3.11 or newer), make and git; the rest is fetched by `make install`.
# Paths are relative on purpose: the checkout may lie in a folder with a space in its name.

PYTHON ?= python3
PORT ?= 8000
PY := .venv/bin/python
STAMPS := .stamps

.DEFAULT_GOAL := help
.DELETE_ON_ERROR:
.SUFFIXES:
export PYTHONUTF8 := 1
# Compiled once and kept, whatever the shell says: else each of the programs that tests start compiles Django anew.
export PYTHONDONTWRITEBYTECODE :=

.PHONY: help
help: ## list the targets
	@grep -hE '^[a-z-]+:.*## ' Makefile | sed -E 's/^([a-z-]+):.*## /\1\t/' | expand -t 12

# --- install -----------------------------------------------------------------

.PHONY: install setup css lock
install setup: $(STAMPS)/python $(STAMPS)/node css ## fetch and build everything that is needed

$(STAMPS)/venv: tools/make_venv.sh
	@mkdir -p $(STAMPS)
	@sh tools/make_venv.sh $(PYTHON)
	@touch $@

$(STAMPS)/python: requirements-dev.txt $(STAMPS)/venv
	@echo "Installing Python packages into .venv"
	@$(PY) -m pip install --quiet --no-compile --require-hashes --requirement requirements-dev.txt
	@touch $@

$(STAMPS)/node: package.json package-lock.json | $(STAMPS)/python
	@echo "Installing what the stylesheet is built from"
	@$(PY) tools/npm.py ci
	@touch $@

css: static_built/peernotes.css ## build the stylesheet

static_built/peernotes.css: $(shell find assets -name '*.scss' 2>/dev/null) tools/build_css.py $(STAMPS)/node
	@$(PY) tools/build_css.py

lock: $(STAMPS)/python ## renew the lock files from requirements*.in and package.json
	@UV_CUSTOM_COMPILE_COMMAND="make lock"; export UV_CUSTOM_COMPILE_COMMAND; \
	for name in requirements requirements-assets requirements-dev; do \
	  $(PY) -m uv pip compile --quiet --upgrade --universal --generate-hashes --no-emit-index-url \
	    --no-emit-find-links --no-strip-extras --python-version 3.11 $$name.in --output-file $$name.txt || exit 1; \
	done
	@$(PY) tools/npm.py install --package-lock-only --omit-lockfile-registry-resolved

# --- use -----------------------------------------------------------------------

.PHONY: demo reset people
demo: install ## serve the demo on http://127.0.0.1:8000 (PORT=8123 for another port)
	@$(PY) manage.py demo_server --port $(PORT)

people: install ## list the demo people, their passwords and their roles
	@$(PY) manage.py demo_people

reset: install ## delete the demo's data
	@$(PY) manage.py reset_demo

# --- check -----------------------------------------------------------------------

.PHONY: test prove races browser lint format check pictures landing
# Put files or options in T: make test T="tests/policy -k share"
test: install browser ## run the whole test suite, and say which 30 tests took longest
	@$(PY) -m pytest -n 3 --dist worksteal --durations=30 $(T)

# Each asks a part in `make test`: docs/tests.md. Some of them: make prove T=tests/matrix
prove: install browser ## ask all of what the suite asks a part of: it takes an hour
	@PEERNOTES_PROVE=1 $(PY) -m pytest -n 2 --dist worksteal --durations=30 $(or $(T),$(PROVED))

PROVED := tests/matrix tests/bad_input tests/differential tests/inference tests/races tests/queries_count tests/queries/test_preview.py \
  tests/journeys/test_accessible.py tests/journeys/test_from_nothing.py tests/journeys/test_imported.py tests/jobs/test_mail.py \
  tests/demo/test_links.py tests/bench/test_load.py tests/database/test_upgrade.py tests/guards/test_audit_failure.py

races: install ## run the races of who works here 500 times each
	@PEERNOTES_PROVE=1 $(PY) -m pytest -n 0 --durations=0 tests/races/test_staff.py $(T)

browser: $(STAMPS)/python ## find or fetch the Chromium that the tests drive
	@$(PY) tools/browser.py

lint: $(STAMPS)/python ## style, types, floors, templates
	@$(PY) -m ruff check .
	@$(PY) -m ruff format --check --quiet . || { echo "Not formatted. Run: make format"; exit 1; }
	@$(PY) -c 'from importlinter.cli import lint_imports_command; lint_imports_command()'
	@$(PY) -m mypy
	@$(PY) -m djlint templates --lint --quiet

pictures: install browser ## take the pictures of the README from the demo
	@$(PY) tools/pictures.py

landing: install ## keep the schema of this landing, for the next one to prove its upgrade from
	@$(PY) tools/landing.py

format: $(STAMPS)/python ## rewrite Python files in the one style
	@$(PY) -m ruff check --fix --quiet . ; $(PY) -m ruff format .

# How long each line is measured: SECONDS=10. Which parts: ONLY=record,feeds.
.PHONY: bench
bench: install ## measure pages against the least PostgreSQL can do (SIZE=20k, 200k or 2m)
	@$(PY) -m bench --size $(or $(SIZE),20k) $(if $(SECONDS),--seconds $(SECONDS)) $(if $(ONLY),--only $(ONLY))

# The same with other numbers: SIZE=200k MINUTES=2 PEOPLE=20.
.PHONY: load
load: install ## let 50 people of all roles work with the server for ten minutes (SIZE, MINUTES, PEOPLE)
	@$(PY) -m bench.load --size $(or $(SIZE),20k) --minutes $(or $(MINUTES),10) --people $(or $(PEOPLE),50)

# One at a time, in a copy. Some of them: FAULTS=consent.
.PHONY: faults
faults: install ## plant the faults of tools/faults.toml and say which ones the tests let pass
	@$(PY) tools/plant_faults.py $(FAULTS)

check: install ## migrations complete, production settings safe
	@$(PY) -W "ignore:Got an error checking a consistent migration history" manage.py makemigrations --check --dry-run
	@$(PY) tools/check_production.py
