# Every target is one line that calls a script or SwiftPM; `make` alone lists them.

PREFIX ?= /usr/local
export PREFIX DESTDIR

# The folder of this file, blanks and all, so that `make -f some/where/Makefile` works from anywhere.
root := $(shell cd "$$(dirname -- "$$(printf '%s' '$(MAKEFILE_LIST)' | sed 's/^ //')")" && pwd)
# An empty name would mean the folder that we happen to be in.
here := cd "$(or $(root),/folder of the Makefile)" &&

.DEFAULT_GOAL := help
.NOTPARALLEL:
.PHONY: help setup demo test quick check lint bench torture fuzz subscribe browser schemas load soak install package clean

help: ## Show this list
	@$(here) awk -F ':.*## ' '/^[a-z]+:.*## / { printf "  make %-9s %s\n", $$1, $$2 }' Makefile

setup: ## Install what building and testing needs, and say what
	@$(here) scripts/setup --tests

demo: ## Load the sample campaign and write its calendars and letters to demo/
	@$(here) scripts/setup && scripts/demo.sh

test: ## Run all tests
	@$(here) scripts/setup --tests && scripts/test.sh

quick: ## Run the tests that need nothing installed
	@$(here) CONVOKE_QUICK=1 scripts/test.sh

check: lint test ## Lint, build with warnings as errors, test: what runs before each commit

lint: ## Check the format of the Swift files and the syntax of the scripts
	@$(here) scripts/lint.sh

bench: ## Measure speed with the package in Benchmarks/
	@$(here) swift run -c release --package-path Benchmarks benchmarks

torture: ## Run the tests again and again until interrupted; ROUNDS=n stops after n
	@$(here) scripts/setup --tests && scripts/torture.sh

fuzz: ## Feed the readers of calendars and templates with damaged bytes, ten minutes each; SECONDS_OF_FUZZING=n, RUNS_OF_FUZZING=n, READER=letter
	@$(here) scripts/fuzz.sh

subscribe: ## Subscribe to a calendar with vdirsyncer and khal, and see whether they show what they should
	@$(here) swift build --product convoke && scripts/check-subscribing.sh

browser: ## Do with a real browser what people do, and look each page through; pictures go to .build/pictures
	@$(here) scripts/setup --browser && swift build --product convoke && .tools/python/bin/python Tests/BrowserTests/run.py

schemas: ## Ask the API by its own description whatever it allows, with schemathesis; EXAMPLES=n for more than ten of each
	@$(here) swift build --product convoke && scripts/check-api.sh

load: ## Measure the server against nginx, and the places that it gives out in a second
	@$(here) swift build -c release --product convoke && scripts/bench-server.sh

soak: ## Keep the server busy for an hour and watch its memory, files and log; MINUTES=n, RATE=n
	@$(here) swift build -c release --product convoke && scripts/bench-server.sh soak

install: ## Build for release and install to PREFIX (/usr/local unless told), below DESTDIR where set
	@$(here) scripts/setup && scripts/install.sh

package: ## Make a Debian package with all that it needs, and print where it is
	@$(here) scripts/setup --letters && scripts/package.sh

clean: ## Remove what was built and what the demo wrote
	@$(here) rm -rf .build Benchmarks/.build .tools demo
