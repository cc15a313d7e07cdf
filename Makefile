# Each command sets up what it needs in .venv, which is quick from the second time on.
#   make run [DOSSIER=events.yaml] [PORT=8501]   opens the timeline
#   make check                                   runs every check that needs no browser, in about two minutes
#   make test                                    runs every check
#   make messages                                writes new messages of the source into every catalogue
#   make bench                                   compares the page's times with those of an empty and a naive page
#   make fuzz [MINUTES=3] [SEED=1]               reads damaged dossiers for some minutes
#   make mutate [SAMPLE=250] [SEED=1]            changes the code a little and counts what the fast tests notice

.PHONY: run check test static bench fuzz mutate messages
MAKEFLAGS += --no-print-directory

run:
	@.ci/setup run
	@exec .venv/bin/foldline serve --port "$${PORT:-8501}" -- $${DOSSIER:+"$$DOSSIER"}

check:
	@.ci/setup check
	@$(MAKE) static
	.venv/bin/pytest -n auto --dist worksteal --hypothesis-profile quick -m "not browser and not install"

test:
	@.ci/setup test
	@$(MAKE) static
	.venv/bin/pytest -n auto --dist worksteal

static:  # what needs no test to run: format, lint, types and contracts
	@.ci/setup check
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports
	PATH="$$PWD/.venv/bin:$$PATH" npm run --silent check

bench:
	@.ci/setup test
	.venv/bin/python tests/bench/bench_page.py

fuzz:
	@.ci/setup test
	.venv/bin/python tests/fuzz/fuzz_dossiers.py --minutes $${MINUTES:-3} --seed $${SEED:-1}

mutate:
	@.ci/setup check
	.venv/bin/python tests/mutation/sample_mutants.py --sample $${SAMPLE:-250} --seed $${SEED:-1}

messages:
	@.ci/setup test
	.venv/bin/pybabel -q extract -F babel.cfg -k msgid -k msgids:1,2 -k template:1,2 -k Message -k CountedMessage:1,2 --no-location --sort-output -o .messages.pot dashboard
	for file in dashboard/messages/*.po; do \
	  .venv/bin/pybabel -q update -i .messages.pot -l "$$(basename "$$file" .po)" -o "$$file"; \
	done
	rm .messages.pot
