# make grade: set up once, then grade the next unfinished exercise.   make test: set up once, then all tests.
VENV   ?= .venv
BIN    := $(VENV)/bin
PYTHON ?= $(firstword $(foreach p,python3 python3.13 python3.12 python3.11,$(if $(shell $(p) -c 'import sys; print(*[1][:(3, 11) <= sys.version_info < (3, 14)])' 2>/dev/null),$(p))))
PIP    := $(BIN)/python -m pip --disable-pip-version-check --quiet
SEEDS  ?= 0
# Two files of tests at a time, as two programs are validated: meant for two cores. ARGS="-n0" gives pytest as it is.
PYTEST := $(BIN)/python -m pytest -n 2 --dist loadfile
SLOW   := tests/attacks tests/terminal tests/test_secrecy.py tests/test_wheel.py tests/sandbox/test_operations.py \
	$(addprefix tests/classroom/test_,batch.py class_command.py cluster.py real_class.py) \
	$(addprefix tests/documents/test_,following.py scale_page.py) \
	$(addprefix tests/nbgrader/test_,cycle.py hostile.py postgres.py instructors_page.py stock_execute.py)
MAKEFLAGS += --no-print-directory

.PHONY: grade watch test test-slow test-matrix test-browser soak check lint build validate wheel docs pictures bench \
	bench-class bench-nbgrader setup setup-dev setup-notebook clean

# Exit code 1 says "not passed yet": that is no error of make's.
grade: $(VENV)/ready
	@$(BIN)/grade $(WHAT) $(ARGS) || [ $$? -eq 1 ]

watch: $(VENV)/ready
	@$(BIN)/grade watch $(WHAT) $(ARGS) || [ $$? -eq 1 ]

test: lint check build validate

check: $(VENV)/ready-dev
	$(PYTEST) $(addprefix --ignore=,$(SLOW)) $(ARGS)

# What takes minutes each: hostile programs by the hundred, searches for secrets, a terminal in tmux, classes, clusters,
# the wheel, documents followed, nbgrader's own commands from end to end.
test-slow: $(VENV)/ready-dev
	$(PYTEST) $(SLOW) $(ARGS)

lint: $(VENV)/ready-dev
	$(BIN)/ruff check
	$(BIN)/ruff format --check autograder tests/*.py
	$(BIN)/mypy

build: $(VENV)/ready
	$(BIN)/grade build --check --strict

validate: $(VENV)/ready
	$(BIN)/grade validate --seeds $(SEEDS) --jobs 2

# Every supported Python at hand, five seeds, as root and as an ordinary user: an hour. ARGS=--quick: minutes.
test-matrix: $(VENV)/ready
	$(BIN)/python tests/matrix/matrix.py $(ARGS)

# JupyterLab and nbgrader as people see them, in Chromium; keeps pictures in build/screenshots.
test-browser: $(VENV)/ready-browser
	$(BIN)/python -m pytest tests/browser -o python_files='browser_*.py' $(ARGS)

# A class of 2,000, one in twenty hostile: half an hour or more. ARGS="--amount 300": minutes.
soak: $(VENV)/ready-dev
	$(BIN)/python tests/soak/soak.py $(ARGS)

# The documents and the API as pages, in build/site.
docs: $(VENV)/ready-dev
	NO_MKDOCS_2_WARNING=1 $(BIN)/python -m mkdocs build --strict
	@echo "Open build/site/index.html in a browser."

# The course as a package. What an earlier build left would be taken in.
wheel: $(VENV)/ready
	@rm -rf build/lib
	@$(PIP) wheel --no-deps --wheel-dir dist .
	@ls dist/*.whl

# The README's two pictures, from what `grade` says today; the page needs Chromium.
pictures: $(VENV)/ready
	$(BIN)/python docs/pictures/make.py

bench: $(VENV)/ready-dev
	$(BIN)/python tests/bench/bench.py $(ARGS)

bench-class: $(VENV)/ready-notebook
	$(BIN)/python tests/bench/classes.py $(ARGS)

bench-nbgrader: $(VENV)/ready-notebook
	$(BIN)/python tests/bench/autograde.py $(ARGS)

setup: $(VENV)/ready
setup-dev: $(VENV)/ready-dev
setup-notebook: $(VENV)/ready-notebook

$(VENV)/bin/python:
	@test -n "$(PYTHON)" || { echo "This needs Python 3.11, 3.12 or 3.13; none was found. Name one: make PYTHON=/path/to/python3.12"; exit 2; }
	@echo "Setting up $(VENV) with $$($(PYTHON) --version): once, a few minutes, about 700 MB."
	@$(PYTHON) -m venv $(VENV) || { rm -rf $(VENV); echo "A virtual environment could not be made (on Debian: apt install python3-venv)."; exit 2; }

$(VENV)/ready: pyproject.toml | $(VENV)/bin/python
	@$(PIP) install --editable .
	@touch $@

$(VENV)/ready-dev: pyproject.toml | $(VENV)/bin/python
	@$(PIP) install --editable '.[dev]'
	@touch $@ $(VENV)/ready

$(VENV)/ready-browser: pyproject.toml | $(VENV)/ready-dev
	@$(PIP) install --editable '.[dev,browser]'
	@touch $@ $(VENV)/ready $(VENV)/ready-dev

$(VENV)/ready-notebook: pyproject.toml | $(VENV)/ready
	@$(PIP) install --editable '.[notebook]'
	@touch $@ $(VENV)/ready

clean:
	rm -rf $(VENV) .grade .pytest_cache .mypy_cache .ruff_cache .hypothesis
