"""Sample mutants: small random changes of the pure packages, and which of them the fast tests notice.

    python tests/mutation/sample_mutants.py [--sample 250] [--seed 1] [--packages axis dates]

Cosmic Ray makes the changes (`[tool.cosmic-ray]` in pyproject.toml says which kinds) in a copy of
the repository. Each mutant is judged by the fast tests of its own package, tests/<package> and its
case of `VALUES`, the quickest first, with generated examples that depend on nothing random. The report
gives the share that was noticed, for each package and as a whole, and every mutant that was not.
"""

import argparse
import json
import os
import resource
import shutil
import subprocess
import sys
import tomllib
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from tempfile import TemporaryDirectory

# A mutant is tested in a fork of this process. These packages are large and never change: load them once.
import babel.dates  # noqa: F401
import hypothesis.strategies  # noqa: F401
import pandas  # noqa: F401
import persiantools.jdatetime  # noqa: F401
import playwright.sync_api  # noqa: F401
import pydantic.json_schema  # noqa: F401
import pytest
import yaml  # noqa: F401
from cosmic_ray.ast import ast_nodes, get_ast_from_path
from cosmic_ray.modules import find_modules
from cosmic_ray.mutating import use_mutation
from cosmic_ray.plugins import get_operator
from cosmic_ray.work_item import MutationSpec

ROOT = Path(__file__).parents[2]
MEMORY_BYTES = 4 << 30  # a mutant may allocate memory without end
# A mutant hangs if it needs more than CPU_TIMES times the unchanged processor time plus CPU_MORE_S seconds.
CPU_TIMES, CPU_MORE_S = 3, 20
OPTIONS = (
    *("-x", "-q", "-p", "no:cacheprovider", "-p", "no:xdist", "-p", "no:anyio"),
    *("-W", "ignore::pytest.PytestAssertRewriteWarning"),  # for hypothesis, which is loaded before
    "--hypothesis-profile=mutation",
    "--ignore=tests/reading/test_hostile.py",  # needs as long as all others: it measures memory
    *("-m", "not browser and not command and not install"),
)
VALUES = "tests/repository/test_values.py::test_no_value_can_be_changed"  # has one case for each package


Settings = dict[str, list[str]]
"""`[tool.cosmic-ray]`: the packages, and the operators of Cosmic Ray by which a mutant is made."""


class QuickestFirst:
    """Runs the tests in the order of the durations that it has, and records durations."""

    def __init__(self, durations: dict[str, float]) -> None:
        """`durations` are seconds by test."""
        self.durations = durations

    @pytest.hookimpl(trylast=True)
    def pytest_collection_modifyitems(self, items: list[pytest.Item]) -> None:
        """Sort the tests."""
        items.sort(key=lambda item: self.durations.get(item.nodeid, 0))

    def pytest_runtest_logreport(self, report: pytest.TestReport) -> None:
        """Add the duration of one phase of a test."""
        self.durations[report.nodeid] = self.durations.get(report.nodeid, 0) + report.duration


def sampled(settings: Settings, sample: int, seed: int) -> list[MutationSpec]:
    """Return `sample` mutants, or all if there are fewer, by file and place; the same for the same seed."""
    mutants: list[MutationSpec] = []
    for path in sorted(
        path for package in settings["packages"] for path in find_modules([Path("dashboard", package)])
    ):
        nodes = list(ast_nodes(get_ast_from_path(path)))
        for name in settings["operators"]:
            operator = get_operator(f"core/{name}")()
            positions = (position for node in nodes for position in operator.mutation_positions(node))
            mutants += [
                MutationSpec(path, f"core/{name}", n, *position) for n, position in enumerate(positions)
            ]
    chosen = Random(seed).sample(mutants, min(sample, len(mutants)))  # noqa: S311 - a sample, not a secret
    return sorted(chosen, key=place)


def place(mutant: MutationSpec) -> tuple[str, tuple[int, int], str, int]:
    """Sorts mutants by where they are in the source."""
    return str(mutant.module_path), mutant.start_pos, mutant.operator_name, mutant.occurrence


def passes(
    package: str, durations: dict[str, float], cpu_s: float | None, record: Path | None = None
) -> bool:
    """Return whether the fast tests of `package` pass in the working folder; `record` receives durations."""
    child = os.fork()
    if child == 0:
        if record is None:
            silence = os.open(os.devnull, os.O_WRONLY)
            os.dup2(silence, 1)
            os.dup2(silence, 2)
        if cpu_s is not None:
            resource.setrlimit(resource.RLIMIT_CPU, (int(cpu_s), int(cpu_s) + 1))
        resource.setrlimit(resource.RLIMIT_DATA, (MEMORY_BYTES, MEMORY_BYTES))
        sys.dont_write_bytecode = record is None  # only the bytecode of the unchanged source stays
        sys.path.insert(0, os.getcwd())  # noqa: PTH109 - instead of the repository, which is installed
        plugin = QuickestFirst(durations)
        tests = (f"tests/{package}", f"{VALUES}[{package}]")
        code = pytest.main([*OPTIONS, *tests], plugins=[plugin])
        if record:
            record.write_text(json.dumps(plugin.durations))
        os._exit(code)
    return os.waitpid(child, 0)[1] == 0


def survivors(mutants: Sequence[MutationSpec], package: str) -> Iterator[tuple[MutationSpec, str]]:
    """Yield each mutant of `package` that its tests do not notice, with the line before and after."""
    record = Path("durations.json")
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    if not passes(package, {}, None, record):
        sys.exit(f"the tests of {package} fail without any change")
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    unchanged_s = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    durations = json.loads(record.read_text())
    for mutant in mutants:
        operator = get_operator(mutant.operator_name)()
        with use_mutation(mutant.module_path, operator, mutant.occurrence) as (old, new):
            if passes(package, durations, unchanged_s * CPU_TIMES + CPU_MORE_S):
                yield mutant, changed(old, new)


def changed(old: str, new: str) -> str:
    """Return the first line that differs, before and after."""
    lines = zip(old.splitlines(), new.splitlines(), strict=False)
    return next(f"    - {a.strip()}\n    + {b.strip()}" for a, b in lines if a != b)


def copy_to(folder: Path) -> None:
    """Copy the files of the repository that git knows or would add, and link the packages of Node."""
    listed = ["git", "ls-files", "-z", "--cached", "--others", "--exclude-standard"]
    found = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    for name in filter(None, found.split("\0")):
        if (ROOT / name).is_file():
            (folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, folder / name)
    (folder / "node_modules").symlink_to(ROOT / "node_modules")


def main() -> None:
    """Judge a sample and print the report."""
    with (ROOT / "pyproject.toml").open("rb") as file:
        settings: Settings = tomllib.load(file)["tool"]["cosmic-ray"]
    packages = settings["packages"]
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    options.add_argument("--sample", type=int, default=250)
    options.add_argument("--seed", type=int, default=1)
    options.add_argument("--packages", nargs="+", default=packages, choices=packages)
    arguments = options.parse_args()
    with TemporaryDirectory() as folder:
        copy_to(Path(folder))
        os.chdir(folder)
        os.environ["PYTHONPATH"] = folder  # for the tests that start a process
        by_package: dict[str, list[MutationSpec]] = defaultdict(list)
        for mutant in sampled(settings, arguments.sample, arguments.seed):
            if (package := Path(mutant.module_path).parts[1]) in arguments.packages:
                by_package[package].append(mutant)
        tried = missed = 0
        for package, mutants in by_package.items():
            count = 0
            for mutant, lines in survivors(mutants, package):
                count += 1
                kind = mutant.operator_name.removeprefix("core/")
                print(f"{mutant.module_path}:{mutant.start_pos[0]}: {kind}\n{lines}", flush=True)
            print(f"== {package}: {len(mutants) - count} of {len(mutants)} noticed", flush=True)
            tried, missed = tried + len(mutants), missed + count
        print(f"{tried - missed} of {tried} noticed: {100 * (tried - missed) / max(tried, 1):.0f} %")


if __name__ == "__main__":
    main()
