# newsread: `make figures`, `make test`, `make lab`. README.md gives the same lines for uv and for Windows.
PYTHON  ?= python3
ARTICLE ?=
PY      := .venv/bin/python
READY   := .venv/.ready
export ARTICLE

.PHONY: figures report test test-long test-browser lab bench lock

# the notebooks on the collection's own article, or on another: make figures ARTICLE=path/to/other.txt
figures: $(READY)
	@$(PY) notebooks/run.py "$$ARTICLE"

# report.html to mail and report.docx to paste from: make report ARTICLE=path/to/other.txt
report: $(READY)
	@$(PY) -m newsread.report "$${ARTICLE:-data/articles/miami-talks.txt}"

# how fast, how steady, how small: benchmarks/RESULTS.md
bench: $(READY)
	$(PY) benchmarks/bench.py

test: $(READY)
	$(PY) -m pytest -q -m "not slow"

# what takes minutes: more made-up texts, every odd file, a kill at each step of every writer
EXAMPLES ?= 2000
test-long: $(READY)
	EXAMPLES=$(EXAMPLES) $(PY) -m pytest -q -m slow

# JupyterLab and the report in a real browser; pictures go to build/screenshots
CHROMIUM ?= $(shell command -v chromium chromium-browser google-chrome | head -n 1)
test-browser: $(READY)
	@test -n "$(CHROMIUM)" || { echo "No Chromium here: install one, or name it: make test-browser CHROMIUM=path"; exit 1; }
	CHROMIUM="$(CHROMIUM)" $(PY) -m pytest -q tests/browser

# JupyterLab for this machine only, with its token; it looks for no news or updates, and does not ask whether to (.jupyter)
lab: $(READY)
	JUPYTER_CONFIG_PATH="$(CURDIR)/.jupyter" $(PY) -m jupyterlab --ServerApp.ip=127.0.0.1 --LabApp.news_url=None \
	  --LabApp.check_for_updates_class=jupyterlab.NeverCheckForUpdate notebooks/01_article.ipynb

$(READY): requirements.lock
	$(PYTHON) -m venv .venv
	$(PY) -m pip install --quiet --disable-pip-version-check --no-deps --require-hashes -r requirements.lock
	touch $@

# needs uv: the versions and hashes of all that requirements*.txt ask for, for every platform
lock:
	uv pip compile --universal --generate-hashes --python-version 3.11 --quiet --no-annotate --upgrade \
	  --custom-compile-command "make lock" -o requirements.lock requirements.txt requirements-corpus.txt requirements-test.txt
