# Each command sets up what it needs in .venv, which is quick from the second time on.
#   make run [DOSSIER=events.yaml] [PORT=8501]   opens the timeline
#   make check                                   runs every check that needs no browser, in about a minute
#   make test                                    runs every check
#   make messages                                writes new messages of the source into every catalogue
#   make bench                                   compares the page's times with those of an empty and a naive page
#   make fuzz [MINUTES=3] [SEED=1]               reads damaged dossiers for some minutes
#   make mutate [SAMPLE=250] [SEED=1]            changes the code a little and counts what the fast tests notice

.PHONY: run check test static bench fuzz mutate messages
.PHONY: fast-tests ruff mypy imports prettier eslint tsc
MAKEFLAGS += --no-print-directory
# Where the environment forbids bytecode, each worker and each command that a test starts would compile the
# package again, which was a seventh of the time of `make check`.
unexport PYTHONDONTWRITEBYTECODE
# Two commands run at a time, and each prints its output when it is done; older makes (macOS) cannot wait so.
AT_ONCE = -k -j2 $(if $(filter output-sync,$(.FEATURES)),--output-sync)
NPM_RUN = PATH="$$PWD/.venv/bin:$$PATH" npm run --silent

run:
	@.ci/setup run
	@exec .venv/bin/foldline serve --port "$${PORT:-8501}" -- $${DOSSIER:+"$$DOSSIER"}

check:
	@.ci/setup check
	@$(MAKE) $(AT_ONCE) fast-tests ruff mypy imports prettier eslint tsc

test:
	@.ci/setup test
	@$(MAKE) static
	.venv/bin/pytest -n auto --dist worksteal

static:  # what needs no test to run: format, lint, types and contracts
	@.ci/setup check
	@$(MAKE) $(AT_ONCE) ruff mypy imports prettier eslint tsc

fast-tests:  # the + lets make print the progress of the tests at once
	+.venv/bin/pytest -n auto --dist worksteal --hypothesis-profile quick -m "not browser and not install"

ruff:
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .

mypy:
	.venv/bin/mypy

imports:
	.venv/bin/lint-imports

prettier:
	$(NPM_RUN) check:format

eslint:
	$(NPM_RUN) check:lint

tsc:
	$(NPM_RUN) check:types

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
	  sed -n '1,/^$$/p' "$$file" >.messages.head; \
	  .venv/bin/pybabel -q update --no-fuzzy-matching --omit-header -i .messages.pot -l "$$(basename "$$file" .po)" -o "$$file"; \
	  cat .messages.head "$$file" >.messages.po && mv .messages.po "$$file"; \
	done
	rm .messages.pot .messages.head
