# What a person types. `make help` lists it. Runs with POSIX sh and GNU Make 3.81.

PYTHON = python3
PORT = 8000
RUN = NO_MKDOCS_2_WARNING=1 .venv/bin/python
CODE = PYTHONPATH=overrides/hooks:overrides/tools
TESTED = $(CODE):tests/helpers:tests/edit/helpers:tests/browser/helpers:tests/engines/helpers
TOOL = $(CODE) $(RUN) -m
# Needs no package: runs before .venv is there, too.
PLAIN_TOOL = $(CODE) $(PYTHON) -m
# Without compiling: Python does that for what it loads, and most of it is never loaded.
INSTALL = -m pip install --quiet --disable-pip-version-check --require-hashes --no-compile
OR_SAY = > .venv/set-up.log 2>&1 || { echo "The packages could not be fetched. See that this machine \
  reaches the web, and type it again. What pip said is in .venv/set-up.log."; exit 1; }
CAN_WRITE = $(PYTHON) -c 'import os, sys; sys.exit(not os.access(".", os.W_OK))' || \
  { echo "This folder can't be written to. Copy the project to a folder of your own."; exit 1; }
# The tests write gigabytes of small files, which takes some disks longer than all else: where memory
# has room, they stand there.
IN_MEMORY = $(if $(TMPDIR),,$(shell grep -s ' /dev/shm ' /proc/mounts | grep -qv noexec && \
  df -Pk /dev/shm | awk 'NR == 2 && $$4 > 6000000 { print "TMPDIR=" $$6 }'))
CHECKED = overrides/hooks overrides/tools tests
CACHES = RUFF_CACHE_DIR=.venv/ruff MYPY_CACHE_DIR=.venv/mypy PYTHONPATH=overrides/hooks

# Some containers tell Python to keep nothing that it compiled. Each of the many that are started
# here would compile MkDocs and all else anew.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help edit serve build test check look engines fitting fuzz mutants learn bench missing offline old-addresses
.PHONY: reviewed order start live due rules upkeep upkeep-issue wake nu fonts icons picture lock restore
.PHONY: editor-packages

help: ## list what can be typed
	@sed -n 's/^\([a-z-]*\):.*## /make \1: /p' Makefile

edit: .venv/edit-ready ## change pages in the browser, with the guard and the page beside you; Ctrl-C ends it
	@$(CAN_WRITE)
	@PORT=$(PORT) $(TOOL) edit

serve: .venv/site-ready ## show the site at http://127.0.0.1:8000 while you write; Ctrl-C ends it
	@$(RUN) -c 'import socket; socket.create_server(("127.0.0.1", $(PORT)))' 2>/dev/null || \
	  { echo "Something else uses port $(PORT). End it, or type: make serve PORT=8001"; exit 1; }
	@$(TOOL) make.site_settings
	@$(RUN) -m mkdocs serve --no-strict --watch overrides --dev-addr 127.0.0.1:$(PORT)

build: .venv/site-ready ## build the site into site/; with a problem in docs/, site/ stays as it was
	@$(CAN_WRITE)
	@$(TOOL) make.site

# A build that was killed between its two moves left the last whole site in .site.old.
restore:
	@$(CAN_WRITE)
	@$(PLAIN_TOOL) make.whole_site

# The machine has two cores: what needs one alone runs two at a time. The packages of the tests, of
# `make edit` and of its page come one after the other, as they may bring the same. Of what runs
# behind, the last word comes when it has ended.
test: .venv/site-ready ## everything: formatting, types, all tests, in real browsers too
	@$(MAKE) --no-print-directory build & site=$$!; \
	  $(MAKE) --no-print-directory .venv/tests-ready .venv/edit-ready .venv/editor-ready; packages=$$?; \
	  wait $$site && exit $$packages
	@$(CACHES) $(RUN) -m mypy --config-file tests/pyproject.toml $(CHECKED) > .venv/types.log 2>&1 & types=$$!; \
	  $(TESTED) $(RUN) tests/engines/helpers/found_engines.py && \
	  $(CACHES) $(RUN) -m ruff format --check --quiet --config tests/pyproject.toml $(CHECKED) && \
	  $(CACHES) $(RUN) -m ruff check --quiet --config tests/pyproject.toml $(CHECKED); others=$$?; \
	  wait $$types; code=$$?; cat .venv/types.log; [ $$code$$others = 00 ]
	@$(IN_MEMORY) $(CACHES) $(RUN) -m pytest -c tests/pyproject.toml

# The report comes first: what only the look at the pages needs is installed behind it.
check: ## for an editor: the report, the build, and a look at the changed pages in a browser
	@part() { \
	  start=$$(date +%s); $(MAKE) --no-print-directory "$$1"; code=$$?; \
	  echo "($$2: $$(($$(date +%s) - start)) s)"; return $$code; \
	}; \
	part .venv/site-ready "packages" && part build "report and site" && \
	  part .venv/tests-ready "packages of the tests" && part look "look at the pages"

look: .venv/tests-ready
	@$(RUN) tests/browser/helpers/browser.py
	@$(TESTED) $(RUN) tests/browser/helpers/check_changed_pages.py

fitting: .venv/site-ready ## make check where only docs/ has changed since the live site (LIVE=) or a commit (SINCE=), else make test
	@words=$$($(TOOL) publish.fitting) && $(MAKE) --no-print-directory $$words

engines: .venv/tests-ready .venv/edit-ready build ## what visitors do, in Chromium, Firefox and WebKit, which is Safari's (ENGINE=webkit for one alone)
	@$(TESTED) $(RUN) tests/engines/helpers/found_engines.py
	@$(IN_MEMORY) $(RUN) -m pytest -c tests/pyproject.toml tests/engines

fuzz: .venv/tests-ready ## 5,000 odd pages and files: each has to give a page, or a problem with a line
	@FUZZ_EXAMPLES=5000 $(RUN) -m pytest -c tests/pyproject.toml -n 0 tests/guard/test_fuzz.py

mutants: .venv/mutants-ready ## small faults put into what you changed in the guard, or into MODULE=guard/links: which does no test notice? (SAMPLE=150 draws as many, SEED=2 others; TESTS=tests/guard asks these alone)
	@$(IN_MEMORY) .venv/mutants/bin/python -m tests.mutants "$(MODULE)" $(or $(SAMPLE),0) $(or $(SEED),1) $(TESTS)

learn: .venv/learn-ready ## weigh anew which words a claim has, from the sentences in tests/fixtures/claims
	@$(TESTED):.venv/learn $(RUN) -m tests.claims

bench: .venv/tests-ready .venv/edit-ready build ## how fast: paint, search, rebuild, growth to 1,000 articles (15 minutes; PART=paint, say)
	@$(RUN) tests/browser/helpers/browser.py
	@$(TESTED) $(RUN) -m tests.bench $(PART)

missing: .venv/site-ready ## what the site does not know yet, the most urgent first
	@$(TOOL) upkeep.missing

reviewed: .venv/site-ready ## a clinician has read PAGE=docs/... as it is now: note the words and the day (BY="Name" for another reviewer)
	@$(TOOL) upkeep.reviewed "$(PAGE)" "$(BY)"

offline: restore ## a copy of site/ in site-offline/ that opens by a double click, without a server
	@$(PLAIN_TOOL) make.offline_copy

# ---- Publishing: each asks the live site at LIVE=https://... ----

order: ## whether the live site is newer than this commit
	@$(PLAIN_TOOL) publish.order

old-addresses: .venv/site-ready restore ## whether every address of the live site (LIVE=) or of a commit (SINCE=) still leads somewhere in site/
	@$(TOOL) publish.old_addresses

start: ## on GitHub: start "Publish" for the newest version, where its run got lost or a day has come
	@$(PLAIN_TOOL) publish.start

live: restore ## wait until the live site shows what is in site/, and compare some pages
	@$(PLAIN_TOOL) publish.check_live

due: .venv/site-ready ## whether a page or the notice comes or goes, by its day, since the live site was built
	@$(TOOL) publish.due

# ---- Upkeep ----

upkeep: .venv/audit-ready ## a report: dead links, what is due within 30 days, missing facts, holes in packages
	@$(TOOL) upkeep.report

upkeep-issue: ## on GitHub: keep one issue up to date with the report in REPORT
	@$(PLAIN_TOOL) upkeep.issue

wake: ## on GitHub: switch the timed workflows on again that GitHub switched off
	@$(PLAIN_TOOL) upkeep.timed_workflows

# ---- For whoever looks after the code ----

rules: .venv/tests-ready ## every rule of the guard: what it finds, why, and what the report says (in .github/RULES.md)
	@$(TESTED) $(RUN) tests/helpers/rule_catalogue.py

nu: build ## the W3C's Nu Html Checker over every page (needs Java and npm)
	@command -v java >/dev/null && command -v npm >/dev/null || \
	  { echo "The Nu Html Checker needs Java and npm. On Debian: apt-get install default-jre-headless npm"; exit 1; }
	@mkdir -p .venv/nu
	@cmp -s tests/nu/package-lock.json .venv/nu/package-lock.json || \
	  { cp tests/nu/package*.json .venv/nu/ && npm ci --prefix .venv/nu --ignore-scripts --silent; } || \
	  { rm -f .venv/nu/package-lock.json; echo "npm could not fetch the checker. Try again."; exit 1; }
	@grep -rL --null --include='*.html' --include='*.css' '^<?xml ' site | \
	  xargs -0 java -jar .venv/nu/node_modules/vnu-jar/build/dist/vnu.jar --also-check-css
	@echo "Nu Html Checker: no error."

fonts: .venv/tests-ready ## cut the fonts anew, and write their style sheet (needs npm)
	@command -v npm >/dev/null || { echo "The fonts come with npm. On Debian: apt-get install npm"; exit 1; }
	@mkdir -p .venv/fonts
	@cmp -s overrides/tools/make/fonts/package-lock.json .venv/fonts/package-lock.json || \
	  { cp overrides/tools/make/fonts/package*.json .venv/fonts/ && npm ci --prefix .venv/fonts --ignore-scripts --silent; } || \
	  { rm -f .venv/fonts/package-lock.json; echo "npm could not fetch the fonts. Try again."; exit 1; }
	@$(TOOL) make.fonts .venv/fonts/node_modules

# Needs no Python: what npm brings, and what is made of it, stands in .venv/editor.
editor-packages: ## build what the editor takes from npm, and check the types of its modules (needs npm)
	@command -v npm >/dev/null || { echo "The editor's packages come with npm. On Debian: apt-get install npm"; exit 1; }
	@$(MAKE) --no-print-directory .venv/editor-ready
	@rm -rf .venv/editor/modules .venv/editor/built
	@cp -R overrides/editor/modules overrides/editor/built overrides/editor/types.d.ts .venv/editor
	@cp overrides/editor/packages/*.js* .venv/editor/packages
	@cd .venv/editor/packages && node build.js && node_modules/.bin/tsc -p tsconfig.json
	@cp .venv/editor/built/packages.js .venv/editor/built/LICENSES.txt overrides/editor/built

icons: .venv/site-ready ## draw the icons anew, once the mark or a color has changed
	@$(TOOL) make.icons

picture: .venv/tests-ready build ## take the picture of the site that README shows
	@$(RUN) tests/browser/helpers/browser.py
	@$(TESTED) $(RUN) tests/browser/helpers/picture.py

lock: ## compile each requirements.in, with hashes
	@$(PYTHON) -m venv .venv/lock && .venv/lock/bin/pip install --quiet uv
	@for folder in . tests tests/claims tests/mutants overrides/tools/edit overrides/tools/upkeep/audit; do (cd $$folder && "$(CURDIR)/.venv/lock/bin/uv" pip compile --quiet --upgrade \
	  --universal --python-version 3.11 --generate-hashes --custom-compile-command "make lock" \
	  requirements.in --output-file requirements.txt) || exit 1; done

.venv/site-ready: requirements.txt
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null || \
	  { echo "Python 3.11 or newer is needed. On Debian or Ubuntu: apt-get install python3 python3-venv"; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
	  { echo "Python's venv is missing. On Debian or Ubuntu: apt-get install python3-venv"; exit 1; }
	@$(CAN_WRITE)
	@echo "Setting up .venv; this takes a minute, once."
	@$(PYTHON) -m venv --clear .venv
	@.venv/bin/python $(INSTALL) -r requirements.txt $(OR_SAY)
	@touch $@

.venv/tests-ready: tests/requirements.txt .venv/site-ready
	@.venv/bin/python $(INSTALL) -r tests/requirements.txt $(OR_SAY)
	@touch $@

.venv/edit-ready: overrides/tools/edit/requirements.txt .venv/site-ready
	@.venv/bin/python $(INSTALL) -r overrides/tools/edit/requirements.txt $(OR_SAY)
	@touch $@

# Without npm, the tests say that they leave the types of the editor's modules alone; CI has it.
.venv/editor-ready: overrides/editor/packages/package-lock.json
	@mkdir -p .venv/editor/packages
	@cp overrides/editor/packages/package*.json .venv/editor/packages
	@command -v npm >/dev/null || exit 0; \
	  (cd .venv/editor/packages && npm ci --ignore-scripts --silent) && touch $@ || \
	  { echo "npm could not fetch the editor's packages. Try again."; exit 1; }

# Apart from the rest, which must not change for it.
.venv/audit-ready: overrides/tools/upkeep/audit/requirements.txt .venv/site-ready
	@$(PYTHON) -m venv --clear .venv/audit
	@.venv/audit/bin/python $(INSTALL) -r overrides/tools/upkeep/audit/requirements.txt $(OR_SAY)
	@touch $@

.venv/mutants-ready: tests/mutants/requirements.txt .venv/tests-ready
	@$(PYTHON) -m venv --clear .venv/mutants
	@.venv/mutants/bin/python $(INSTALL) -r tests/mutants/requirements.txt $(OR_SAY)
	@touch $@

.venv/learn-ready: tests/claims/requirements.txt .venv/tests-ready
	@.venv/bin/python $(INSTALL) --target .venv/learn --upgrade -r tests/claims/requirements.txt $(OR_SAY)
	@touch $@
