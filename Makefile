# newsread: `make figures`, `make test`, `make lab`. README.md gives the same lines for uv and for Windows.
PYTHON  ?= python3
ARTICLE ?= data/articles/miami-talks.txt
PY      := .venv/bin/python
READY   := .venv/.ready

.PHONY: figures test lab lock

test: $(READY)
	$(PY) -m pytest -q

$(READY): requirements.lock
	$(PYTHON) -m venv .venv
	$(PY) -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
	touch $@

# needs uv: the versions and hashes of all that requirements*.txt ask for, for every platform
lock:
	uv pip compile --universal --generate-hashes --python-version 3.11 --quiet --no-annotate --upgrade \
	  --custom-compile-command "make lock" -o requirements.lock requirements.txt requirements-corpus.txt requirements-test.txt
