# Everything there is to do here. Each target installs what it needs first (make setup), so any of them can be the
# first command after cloning.

.DEFAULT_GOAL := help
.PHONY: help setup run test check lint types architecture template evaluate evaluate-reading bench build build-ExtractFunction build-ApiFunction
SHELL := /bin/bash
BIN := .venv/bin
export AWS_DEFAULT_REGION ?= us-east-1
# Tesseract's own threads fight with ours: three times slower on two cores.
export OMP_THREAD_LIMIT ?= 1

help: ## what can be done here
	@awk -F ':.*## ' '/^[a-z-]+:.*## / {printf "make %-17s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

setup: ## install everything that is missing
	@local/setup.sh

run: setup ## the whole system on this machine; FILES="a.pdf b.pdf" to give it your own documents
	@if [ -e "$$FILES" ]; then exec $(BIN)/claimlens serve "$$FILES"; else eval "exec $(BIN)/claimlens serve $$FILES"; fi

test: ## the gate and all tests
	@local/setup.sh --browser
	@$(MAKE) --no-print-directory check
	@$(BIN)/python -m pytest -n 2 --dist loadfile

check: setup ## the gate alone: format, lint, types, architecture, template
	@$(MAKE) --no-print-directory -j 2 lint types architecture template

lint:
	@$(BIN)/ruff check --quiet . && $(BIN)/ruff format --check --quiet .

types:
	@$(BIN)/mypy --no-error-summary

architecture:
	@$(BIN)/python -m pytest --no-header --no-summary tests/test_architecture.py

template:
	@$(BIN)/cfn-lint template.yaml && SAM_CLI_TELEMETRY=0 $(BIN)/sam validate --lint --template template.yaml >/dev/null

evaluate: ## measure the accuracy on made documents that no rule was tuned on
	@local/setup.sh --fonts
	@$(BIN)/claimlens evaluate --html build/evaluation/report.html

evaluate-reading: setup ## measure how well pages are read, word by word
	@local/setup.sh --fonts
	@$(BIN)/claimlens evaluate-reading

bench: setup ## measure CPU time by stage and reader; writes benchmarks/RESULTS.md
	@local/setup.sh --fonts
	@$(BIN)/python -m benchmarks

build: setup ## the deployable zips and layers, without Docker
	@SAM_CLI_TELEMETRY=0 $(BIN)/sam build

# Called by `sam build`, in place: our own code is all that goes into a function, the rest comes in layers.
build-ExtractFunction build-ApiFunction:
	cp -R functions parsers "$(ARTIFACTS_DIR)"
	find "$(ARTIFACTS_DIR)" -name __pycache__ -prune -exec rm -rf {} +
