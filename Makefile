SHELL := /bin/bash
.SHELLFLAGS := -euo pipefail -c
PY := .venv/bin/python
PORT ?= 8000
CORES ?= 2
# What half of the cores is given, for one of the two suites that run at the same time.
PROCESSEN := -n $(shell echo $$(($(CORES) > 3 ? $(CORES) / 2 : 0))) --dist worksteal

# These targets are for development: they never touch an installation that the shell happens to point at.
unexport DATABASE_URL CACHE_URL EMAIL_URL SECRET_KEY VERSLEUTELSLEUTELS SPOOR_SLEUTEL ALLOWED_HOSTS PORTAAL_URL BIJLAGEN_ROOT STATIC_ROOT PROXY_COUNT
unexport DEBUG K2T_DEMO
unexport DJANGO_SETTINGS_MODULE

.PHONY: help env run test test-sqlite test-postgres test-browser lint bench clean coverage mutaties sbom kanaries fuzz

help:
	@echo "make run     the portal with demo data on http://127.0.0.1:$(PORT)"
	@echo "make test    everything: lint, the suite on SQLite and PostgreSQL, and in a browser"
	@echo "make lint    style, types, direction of imports, migrations, deployment check"
	@echo "make coverage  which lines no test reaches, on SQLite; fails under 95%"
	@echo "make mutaties  each right switched off in turn; fails when no test misses one"
	@echo "make kanaries  no narrative anywhere but on the pages of who may read it"
	@echo "make fuzz    20,000 odd requests: no answer 5xx, no leak"
	@echo "make bench   speed of the main pages"
	@echo "make sbom    what the portal is built of, as CycloneDX, in var/sbom.json"
	@echo "make env     .venv with the pinned packages (the others do this themselves)"
	@echo "make clean   removes .venv and caches, never data"

env:
	@cmp -s requirements-dev.txt .venv/requirements-dev.txt || bin/omgeving

run: DEMO := DEBUG=true K2T_DEMO=true PORTAAL_URL=http://127.0.0.1:$(PORT)
run: env
	@bin/systeempakketten pdf
	@$(DEMO) $(PY) manage.py migrate --verbosity 0
	@$(DEMO) $(PY) manage.py demo
	@$(DEMO) $(PY) manage.py dagelijks
	@export $(DEMO); $(PY) manage.py db_worker --no-reload --verbosity 0 & trap "kill $$! 2>/dev/null || true" EXIT; \
		$(PY) manage.py runserver 127.0.0.1:$(PORT)

# Two at a time. The longest comes last with a process for each core, so that no core waits for it; the others have half
# of the cores each, since every worker more costs 6 seconds before its first test.
test: env
	@bin/systeempakketten pdf browser
	@$(MAKE) --no-print-directory -j 2 --output-sync=target lint test-browser test-postgres test-sqlite

test-sqlite: env
	$(PY) -m pytest -n $(CORES) --dist worksteal

# Apart from the tests: counting lines makes the suite take two thirds longer.
coverage: env
	@bin/systeempakketten pdf
	$(PY) -m pytest $(PROCESSEN) --cov --cov-report=term

# Beside the tests: it runs those that a right touches once more for each right.
mutaties: env
	@bin/systeempakketten pdf
	CORES=$(CORES) $(PY) -m tests.mutaties

# Beside the tests: a word in every narrative field and file, every page opened and every form sent, and then all places
# looked at where a word could be left behind.
kanaries: env
	@bin/systeempakketten pdf
	$(PY) -m pytest -n 0 --show-capture=no tests/kanaries/alles.py
	$(PY) -m tests.postgres $(PY) -m pytest -n 0 --show-capture=no tests/kanaries/alles.py

# Beside the tests: FUZZ odd requests (20,000) to every page by every hat, on each database.
fuzz: env
	@bin/systeempakketten pdf
	$(PY) -m pytest -n 0 --show-capture=no tests/kanaries/alles_vreemd.py
	$(PY) -m tests.postgres $(PY) -m pytest -n 0 --show-capture=no tests/kanaries/alles_vreemd.py

test-postgres: env
	$(PY) -m tests.postgres $(PY) -m pytest $(PROCESSEN) -m "not browser and not eenmaal"

# The other two built their tables by the migrations. The rest of the tests need not even be read.
test-browser: env
	$(PY) -m tests.postgres $(PY) -m pytest $(PROCESSEN) -m browser --nomigrations tests/browser

lint: env
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/bandit --quiet --configfile pyproject.toml --recursive k2t_portal facturatie aanvragen trajecten manage.py
	.venv/bin/lint-imports
	DEBUG=true $(PY) manage.py makemigrations --check
	SECRET_KEY=$$($(PY) -c 'import secrets; print(secrets.token_hex(32))') ALLOWED_HOSTS=portaal.example \
		VERSLEUTELSLEUTELS=ci:$$($(PY) -c 'from cryptography.fernet import Fernet; print(Fernet.generate_key().decode())') \
		SPOOR_SLEUTEL=$$($(PY) -c 'import secrets; print(secrets.token_hex(32))') PORTAAL_URL=https://portaal.example $(PY) manage.py check --deploy --fail-level WARNING

sbom: env
	$(PY) bin/sbom.py var/sbom.json

bench: env
	@bin/systeempakketten pdf
	$(PY) -m bench

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache var/coverage* var/static
	find . -name __pycache__ -prune -exec rm -rf {} +
