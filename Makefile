# Everything there is to do here. Each target installs what it needs first (make setup), so any of them can be the
# first command after cloning.

.DEFAULT_GOAL := help
.PHONY: help setup run test check lint types architecture template security evaluate evaluate-reading faults hostile fuzz-api bench \
  cost scale screenshots build rehearse deploy build-ExtractFunction build-ApiFunction build-ReaderFunction
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

check: setup ## the gate alone: format, lint, types, architecture, template, security
	@$(MAKE) --no-print-directory -j 2 lint types architecture template security

lint:
	@$(BIN)/ruff check --quiet . && $(BIN)/ruff format --check --quiet .

types:
	@$(BIN)/mypy --no-error-summary

architecture:
	@$(BIN)/python -m pytest --no-header --no-summary tests/test_architecture.py

template:
	@$(BIN)/cfn-lint template.yaml && SAM_CLI_TELEMETRY=0 $(BIN)/sam validate --lint --template template.yaml >/dev/null

# Apart from the project's own environment, whose packages it would hold back.
security:
	@PATH="$$PATH:$$HOME/.local/bin:$(CURDIR)/.uv/bin" uv tool run --quiet --python $(BIN)/python --from checkov==3.2.497 \
	  checkov --config-file tests/checkov.yaml

evaluate: ## measure the accuracy on made documents that no rule was tuned on
	@local/setup.sh --fonts
	@$(BIN)/claimlens evaluate --html build/evaluation/report.html

evaluate-reading: setup ## measure how well pages are read, word by word
	@local/setup.sh --fonts
	@$(BIN)/claimlens evaluate-reading

faults: setup ## let every call of AWS and every program fail, hang or die, in turn; prints what became of the documents
	@POWERTOOLS_METRICS_NAMESPACE=claimlens-faults $(BIN)/python -m tests.faults

hostile: setup ## drop a thousand hostile, spoilt and odd files into the local system; prints what became of them
	@POWERTOOLS_METRICS_NAMESPACE=claimlens-hostile $(BIN)/python -m tests.fuzz

fuzz-api: setup ## 300 made-up requests per route of the API (EXAMPLES=n), other ones each time
	@API_EXAMPLES=$(or $(EXAMPLES),300) $(BIN)/python -m pytest --no-header tests/api/test_description.py

bench: setup ## measure CPU time by stage, reader and type of form, beside other programs; writes benchmarks/*.md
	@local/setup.sh --bench
	@$(BIN)/python -m benchmarks
	@$(BIN)/python -m benchmarks.parsing

cost: setup ## write docs/cost.md from list prices and the measured times
	@$(BIN)/python -m benchmarks.cost

scale: setup ## write docs/scale.md: a million documents a day, simulated from the measured times
	@$(BIN)/python -m benchmarks.scale

# One processor alone: make build ARCH=arm64 (or x86_64).
screenshots: setup ## photograph the console for docs/, from the samples
	@local/setup.sh --browser
	@$(BIN)/claimlens screenshots

build: setup ## the deployable zips and layers for both processors, without Docker; prints what they weigh
	@$(BIN)/python -m layers sizes $(ARCH)
	@SAM_CLI_TELEMETRY=0 $(BIN)/sam build --parameter-overrides Architecture=$(or $(ARCH),arm64)

rehearse: setup ## a real scan through the built layers in Amazon's own Lambda emulator; needs root and Linux on x86_64
	@$(BIN)/python -m tests.rehearsal

deploy: ## build, check and deploy; ENV=dev, staging, prod or hospital; shows the changes and asks
	@test -n "$(ENV)" || { echo "make deploy ENV=dev|staging|prod|hospital"; exit 2; }
	@$(MAKE) --no-print-directory build template security ARCH=$(or $(ARCH),arm64)
	@SAM_CLI_TELEMETRY=0 $(BIN)/sam deploy --config-env $(ENV) --confirm-changeset

# Called by `sam build`, in place: our own code is all that goes into a function, the rest comes in layers; but for the
# second reader's function, whose libraries no other one uses. Compiled here,
# because a function's folder cannot be written to: every cold start would compile it anew, for a third of a second.
build-ExtractFunction build-ApiFunction build-ReaderFunction:
	cp -R functions parsers "$(ARTIFACTS_DIR)"
	find "$(ARTIFACTS_DIR)" -name __pycache__ -prune -exec rm -rf {} +
	PYTHONHASHSEED=0 $(BIN)/python -m compileall -q --invalidation-mode unchecked-hash -s "$(ARTIFACTS_DIR)" -p /var/task \
	  "$(ARTIFACTS_DIR)"
	# On arm64, where it is never made, the second reader's function is built without its libraries.
	[ "$@ $${ARCH:-arm64}" != "build-ReaderFunction x86_64" ] || \
	  { $(BIN)/python -m layers neural x86_64 "$(ARTIFACTS_DIR)" && cd "$(ARTIFACTS_DIR)" && mv python/* . && rm -r python; }
