# One entry for people, continuous integration and Read the Docs. `make help` lists the commands.

PYTHON ?= python3
VENV ?= .venv
BIN := $(VENV)/bin
BUILD ?= build
ONLY ?=
CHANGED ?=
WHOLE ?=
# A process more takes longer to begin than the few tests of a check.
CORES := $(shell $(PYTHON) -c "import os; print(os.cpu_count() or 1)")
# One test more at once than there are cores: those that prove a hang only wait.
JOBS ?= $(shell expr $(CORES) + 1)
# What needs no site; tests/conftest.py leaves out the rest of these files.
CHECKS := tests/test_catalog.py tests/test_examples.py tests/test_layout.py tests/test_pages.py tests/test_translations.py
# Read the Docs brings its own environment (READY=yes) and says where the pages go (PAGES).
READY ?=
# What some programs need besides, each on its own.
GROUPS := $(addprefix $(VENV)/.,coverage engines matplotlib notebook numpy packed pandas requests web)
SPHINX = $(if $(READY),python,$(BIN)/python) -m sphinx
SPHINXOPTS ?= -q
export PYTHONPATH := conf

.DEFAULT_GOAL := help
.PHONY: help data html html-en html-ja check test new headings record verify rules stamp translate serve linkcheck bench mutants constraints clean

help: ## list the commands
	@awk -F ':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

# A stamp for each dependency group: a second run installs nothing.
$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.version_info >= (3, 11) or sys.exit("Python 3.11 or newer is needed, this is " + sys.version.split()[0] + ". Say which: make PYTHON=python3.13 ...")'
	@$(PYTHON) -m venv $(VENV) || { echo "No virtual environment could be made. On Debian and Ubuntu: apt install python3-venv"; exit 1; }
	@$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"
	@touch $@

$(VENV)/.%: $(VENV)/.made pyproject.toml constraints.txt
	@echo "Installing the packages of the group '$*' into $(VENV) ..."
	@$(BIN)/python -m pip install --quiet --group $* --constraint constraints.txt
	@touch $@

html: $(VENV)/.docs ## build the site, both languages
	@$(MAKE) --no-print-directory -j2 html-en html-ja
	@cp conf/templates/root.html $(BUILD)/html/index.html
	@echo "Open file://$(abspath $(BUILD))/html/index.html"

data: $(if $(READY),,$(VENV)/.docs) ## read all the data, and print every fault in it
	@$(if $(READY),python,$(BIN)/python) -m clinic check-data

html-en html-ja: html-%: data
	@$(SPHINX) $(SPHINXOPTS) -W --keep-going -n -c conf -d $(BUILD)/doctrees/$* -D language=$* docs/$* $(or $(PAGES),$(BUILD)/html/$*)

check: $(VENV)/.test ## run what is quick, without the site (ONLY=slug, guide, family or page; several too)
	@CLINIC_CHECK=1 CLINIC_ONLY="$(ONLY)" $(BIN)/python -m pytest -n $(CORES) --dist worksteal -q $(CHECKS)

test: $(VENV)/.test ## run every check: programs that changed and a sample, pages, translations, builds, browser (WHOLE=yes: all programs)
	@$(MAKE) --no-print-directory --keep-going $(GROUPS) || echo "A dependency group could not be installed: what needs it is skipped by name."
	@$(if $(ONLY),CLINIC_ONLY="$(ONLY)") $(if $(WHOLE),CLINIC_WHOLE=1) $(BIN)/python -m pytest -n $(JOBS) --dist worksteal -q

new: $(VENV)/.test ## begin a failure (SLUG=what_happened FAMILY=family)
	@$(BIN)/python -m clinic new "$(SLUG)" "$(FAMILY)"

record: $(VENV)/.test $(GROUPS) ## run the programs on every Python found and record what they print (ONLY=slug)
	@$(BIN)/python -m clinic record $(ONLY)

verify: $(VENV)/.test $(GROUPS) ## run the programs on every Python found and compare (ONLY=slug; CHANGED=yes: what changed, and a sample)
	@$(BIN)/python -m clinic verify $(if $(CHANGED),--changed) $(ONLY)

rules: $(VENV)/.test ## write the failures' signatures into examples/toolbox/error_note.py
	@$(BIN)/python -m clinic rules

stamp: $(VENV)/.test ## note that a Japanese page was read against the English one as it is now (ONLY=slug or page)
	@$(BIN)/python -m clinic stamp $(ONLY)

headings: $(VENV)/.test ## carry a heading that is new or renamed in clinic/template.py through all pages
	@$(BIN)/python -m clinic headings

translate: $(VENV)/.test ## print the docstrings that have no Japanese yet (JSON=file takes their translations)
	@$(BIN)/python -m clinic translate $(JSON)

serve: $(VENV)/.serve ## build, show in a browser, and build again on every change (SITE=ja)
	@$(BIN)/sphinx-autobuild -n -c conf -d $(BUILD)/doctrees/serve-$(or $(SITE),en) -D language=$(or $(SITE),en) --watch conf --watch examples docs/$(or $(SITE),en) $(BUILD)/serve/$(or $(SITE),en)

linkcheck: $(VENV)/.docs ## ask every linked site whether the page is still there
	@$(SPHINX) -q -b linkcheck -c conf -d $(BUILD)/doctrees/linkcheck -D language=en docs/en $(BUILD)/linkcheck

bench: $(VENV)/.bench ## measure builds, pages and tests beside their peers (ONLY=builds, growth, peer, check, test)
	@$(BIN)/python tests/bench.py $(ONLY)

mutants: $(VENV)/.mutants ## plant faults in what the reader sees, and name those that no test notices (ONLY='clinic.site.card* search.js'; EVERY=8: one in eight)
	@EVERY=$(EVERY) nice -n 19 $(BIN)/python tests/mutants.py $(ONLY)

constraints: $(VENV)/.made ## choose the newest versions of all packages again
	@$(BIN)/python -m pip install --quiet uv
	@$(BIN)/uv pip compile --quiet --universal --python-version 3.11 --group bench --group serve --group mutants --no-header --no-annotate --upgrade -o constraints.txt

clean: ## remove what the commands made
	@rm -rf $(BUILD) $(VENV) .pytest_cache .mypy_cache .ruff_cache
