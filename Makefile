# `make` alone lists the commands. CI calls the same ones.
SHELL := /bin/bash
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
export PYTHONUNBUFFERED := 1

.DEFAULT_GOAL := help
.PHONY: help env env-next assets run demo check format test test-next test-slow lock \
	bench-checks bench-copydesk bench-pages clean

help:  ## list the commands
	@grep -E '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:[^#]*## /\t/' | expand -t 18

env: $(VENV)/.ready  ## make .venv with everything that running and testing need

$(VENV)/.ready: requirements/base.txt requirements/dev.txt deploy/make/env.sh
	@PYTHON="$(PYTHON)" VENV="$(VENV)" bash deploy/make/env.sh requirements/dev.txt

assets: env  ## fetch the browser libraries that package.json names
	@BIN="$(BIN)" bash deploy/make/assets.sh

run: env  ## run the site with demo content on http://127.0.0.1:$(PORT), 8000 by default
	@exec $(BIN)/python manage.py run_site

check: env  ## format, lint, types, import contracts, migrations, templates
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/lint-imports
	$(BIN)/mypy cms home campaigns search
	DJANGO_SETTINGS_MODULE=cms.settings.test $(BIN)/python manage.py makemigrations --check --dry-run
	DJANGO_SETTINGS_MODULE=cms.settings.test $(BIN)/python manage.py check
	$(BIN)/djlint --lint --quiet templates

format: env  ## put the code in the house's format
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .

test: env assets  ## the suite, browser tests included, slow tests left out
	@BIN="$(BIN)" bash deploy/make/chromium.sh
	$(BIN)/pytest -n auto $(TESTS)

test-slow: env assets  ## fault tests and long browser tests
	$(BIN)/pytest -m slow $(TESTS)

test-next: assets  ## the suite on the newest Wagtail
	@PYTHON="$(PYTHON)" VENV=".venv-next" bash deploy/make/env.sh requirements/dev.txt
	.venv-next/bin/pip install --quiet --upgrade wagtail
	.venv-next/bin/pytest -n auto -W default $(TESTS)

lock: env  ## write requirements/*.txt anew from pyproject.toml
	$(BIN)/uv pip compile --quiet pyproject.toml --universal --no-strip-extras --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-header -o requirements/base.txt
	$(BIN)/uv pip compile --quiet pyproject.toml --extra dev --universal --no-strip-extras --python-version 3.11 \
		--generate-hashes --no-emit-index-url --no-header -o requirements/dev.txt

bench-copydesk: env  ## speed of the copy desk, and whether it grows in step with its input
	$(BIN)/python -m campaigns.features.copydesk.bench

bench-checks: env  ## speed of the checks with thousands of watched words
	$(BIN)/python -m campaigns.features.checks.bench

bench-pages: env  ## requests a second: cold pages, cached pages, an empty view
	$(BIN)/python manage.py bench_pages

clean:  ## remove the environments and what tests left; the data in var/ stays
	rm -rf .venv .venv-next node_modules .mypy_cache .ruff_cache .hypothesis htmlcov .coverage
