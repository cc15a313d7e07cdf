"""Set-up: it reports what is missing, and does nothing twice.

Python, pip, apt and the browser are stand-ins of a few lines here, each of which notes that it was called;
test_hosting.py has the real ones.
"""

import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
from node import NODE
from packaging.requirements import Requirement

ROOT = Path(__file__).parents[2]
PACKED_BY = ("package.json", "package-lock.json", ".npmrc")
SET_UP_BY = (".ci/setup", "requirements.txt", "tests/requirements.txt", "pyproject.toml", *PACKED_BY)
SHELL_TOOLS = ("sh", "dirname", "cat", "cksum", "chmod", "grep", "mkdir", "cp")
NPM = "mkdir -p node_modules"

# Enough of a Python for the set-up: it has a version, passes every check, makes an environment, installs.
PYTHON = """#!/bin/sh
[ "$1" = -V ] && echo "Python {version}" && exit
case "$*" in
    *version_info*) exit {too_old} ;;
    *ensurepip*) exit {without_venv} ;;
    *"-m venv"*)
        mkdir -p .venv/bin
        cp "$0" .venv/bin/python
        printf '#!/bin/sh\necho "$*" >> packed\n{npm}\n' > .venv/bin/npm
        chmod +x .venv/bin/npm
        echo "#!$PWD/.venv/bin/python" > .venv/bin/pip ;;
    *"pip install"*) echo "$*" >> installed; {pip} ;;
esac
"""


class Machine:
    """A checkout in a folder of its own, on a machine that has only the given programs."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder / "checkout"
        self.programs = folder / "programs"
        self.programs.mkdir(parents=True)
        for name in SET_UP_BY:
            (self.folder / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, self.folder / name)
        for tool in SHELL_TOOLS:
            (self.programs / tool).symlink_to(str(shutil.which(tool)))

    def has(self, name: str, script: str = "#!/bin/sh\n") -> None:
        (self.programs / name).unlink(missing_ok=True)
        (self.programs / name).write_text(script, "utf-8")
        (self.programs / name).chmod(0o755)

    def has_python(
        self,
        version: str = "3.11.2",
        too_old: int = 0,
        without_venv: int = 0,
        pip: str = "exit 0",
        npm: str = NPM,
    ) -> None:
        program = PYTHON.format(version=version, too_old=too_old, without_venv=without_venv, pip=pip, npm=npm)
        self.has("python3", program)

    def set_up(self, purpose: str, **environment: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [".ci/setup", purpose],
            check=False,
            cwd=self.folder,
            env={"PATH": str(self.programs)} | environment,
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            timeout=120,
        )

    def installed(self) -> int:
        """The number of times that pip installed something."""
        return len(self._lines("installed"))

    def packed(self) -> list[str]:
        """The arguments of each call of npm."""
        return self._lines("packed")

    def _lines(self, log: str) -> list[str]:
        file = self.folder / log
        return file.read_text().splitlines() if file.exists() else []


@pytest.fixture
def machine(tmp_path: Path) -> Machine:
    return Machine(tmp_path)


def refused(answer: subprocess.CompletedProcess[str]) -> str:
    """The one sentence, the last line, of a set-up that was refused."""
    assert answer.returncode == 2
    assert answer.stdout == ""
    *before, last = answer.stderr.splitlines()
    assert all(line.startswith("foldline: installing ") for line in before)
    return last


def test_a_missing_python_is_reported(machine: Machine) -> None:
    assert "python3 is missing" in refused(machine.set_up("run"))


def test_a_python_that_is_too_old_is_reported(machine: Machine) -> None:
    machine.has_python("3.9.2", too_old=1)
    assert "Python 3.9.2 is too old" in refused(machine.set_up("run"))


def test_a_missing_venv_module_is_reported_with_the_package_that_contains_it(machine: Machine) -> None:
    machine.has_python(without_venv=1)
    assert "apt install python3-venv" in refused(machine.set_up("run"))


@pytest.mark.install
def test_a_missing_network_is_reported_with_the_real_pip_too(machine: Machine) -> None:
    (machine.programs / "python3").symlink_to(Path(sys.executable).resolve())
    # Port 9 of this machine: nothing answers there, as nothing answers on a machine without a network.
    offline = {"PIP_CONFIG_FILE": os.devnull, "PIP_INDEX_URL": "http://127.0.0.1:9/"}
    assert "no package registry answered" in refused(machine.set_up("run", **offline))


def test_a_failure_of_pip_is_reported_with_the_path_of_its_log(machine: Machine) -> None:
    machine.has_python(pip="echo 'No space left on device' >&2; exit 1")
    assert ".venv/setup.log" in refused(machine.set_up("run"))
    assert (machine.folder / ".venv/setup.log").read_text() == "No space left on device\n"


def test_a_set_up_that_failed_is_continued(machine: Machine) -> None:
    machine.has_python(pip="[ -e network ]")
    refused(machine.set_up("run"))
    (machine.folder / "network").touch()
    assert machine.set_up("run").returncode == 0


def test_the_second_time_nothing_is_installed(machine: Machine) -> None:
    machine.has_python()
    assert machine.set_up("run").returncode == 0
    assert machine.installed() == 2  # the pins, then Foldline
    again = machine.set_up("run")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    assert machine.installed() == 2


def test_the_environment_of_the_checks_also_runs_the_page(machine: Machine) -> None:
    machine.has_python()
    machine.has("chromium")
    assert machine.set_up("test").returncode == 0
    assert machine.set_up("run").returncode == 0
    assert machine.installed() == 2


def test_new_pins_are_installed(machine: Machine) -> None:
    machine.has_python()
    machine.set_up("run")
    with (machine.folder / "requirements.txt").open("a") as pins:
        pins.write("six==1.17.0\n")
    machine.set_up("run")
    assert machine.installed() == 4


def test_node_packages_are_installed_once_and_only_for_the_checks(machine: Machine) -> None:
    machine.has_python()
    machine.has("chromium")
    machine.has("firefox")
    machine.set_up("run")
    assert machine.packed() == []
    machine.set_up("test")
    again = machine.set_up("test")
    assert (again.returncode, again.stdout, again.stderr) == (0, "", "")
    assert machine.packed() == ["ci --fetch-retries 2 --fetch-retry-mintimeout 1000"]


@pytest.mark.parametrize("name", PACKED_BY)
def test_a_change_of_the_node_packages_installs_them_again(machine: Machine, name: str) -> None:
    machine.has_python()
    machine.has("chromium")
    machine.set_up("test")
    with (machine.folder / name).open("a") as file:
        file.write("\n")
    machine.set_up("test")
    assert (len(machine.packed()), machine.installed()) == (2, 2)


def test_a_failure_of_npm_is_reported_with_the_path_of_its_log(machine: Machine) -> None:
    machine.has_python(npm="echo npm error code ENOSPC >&2; exit 1")
    assert "npm could not install" in refused(machine.set_up("test"))
    assert (machine.folder / ".venv/setup.log").read_text() == "npm error code ENOSPC\n"


@pytest.mark.install
def test_a_missing_network_is_reported_with_the_real_npm_too(machine: Machine) -> None:
    npm = Path(NODE).parent.parent / "lib/node_modules/npm/bin/npm-cli.js"
    machine.has_python(npm=f'exec {NODE} {npm} "$@"')
    # Port 9 of this machine: nothing answers there, as nothing answers on a machine without a network.
    offline = {
        "npm_config_registry": "http://127.0.0.1:9/",
        "npm_config_cache": str(machine.folder / "cache"),
    }
    assert "no package registry answered" in refused(machine.set_up("test", **offline))


def test_the_lock_file_names_every_package_and_no_host() -> None:
    lock = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    wanted = json.loads((ROOT / "package.json").read_text("utf-8"))["devDependencies"]
    assert {name: lock[f"node_modules/{name}"]["version"] for name in wanted} == wanted
    assert [path for path, package in lock.items() if "resolved" in package] == []
    assert [path for path, package in lock.items() if path and "integrity" not in package] == []


def test_another_python_gets_an_environment_of_its_own(machine: Machine) -> None:
    machine.has_python("3.11.2")
    machine.set_up("run")
    machine.has_python("3.13.5")
    machine.set_up("run")
    assert machine.installed() == 4
    assert "3.13.5" in (machine.folder / ".venv/bin/python").read_text()


def test_setup_asks_the_administrator_for_chromium_if_it_may_not_install_it(machine: Machine) -> None:
    machine.has_python()
    machine.has("id", "#!/bin/sh\necho 1000\n")
    assert "only root may install" in refused(machine.set_up("test"))


def test_the_quick_check_needs_no_browser(machine: Machine) -> None:
    machine.has_python()
    machine.has("id", "#!/bin/sh\necho 1000\n")
    assert machine.set_up("check").returncode == 0
    machine.has("chromium")
    assert machine.set_up("test").returncode == 0
    assert machine.installed() == 2


@pytest.mark.parametrize("name", ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"])
def test_any_installed_browser_is_enough(machine: Machine, name: str) -> None:
    machine.has_python()
    machine.has(name)
    assert machine.set_up("test").returncode == 0


@pytest.mark.parametrize(
    ("has", "apt_has", "installed"),
    [
        ("nothing", "chromium-headless-shell", ["chromium-headless-shell"]),
        ("nothing", "chromium", ["chromium-headless-shell", "chromium"]),
        ("chromium", "chromium-headless-shell", ["chromium-headless-shell"]),  # which is faster
        ("chromium", "nothing", ["chromium-headless-shell", "chromium"]),
        ("chromium-headless-shell", "nothing", []),
    ],
)
def test_the_browsers_come_from_debians_packages(
    machine: Machine, has: str, apt_has: str, installed: list[str]
) -> None:
    machine.has_python()
    machine.has(has)
    machine.has("id", "#!/bin/sh\necho 0\n")
    machine.has("env", f'#!/bin/sh\nexec {shutil.which("env")} "$@"\n')
    can_install = f'update | *" firefox-esr" | *" {apt_has}"'
    machine.has(
        "apt-get",
        f'#!/bin/sh\necho "$*" >> asked\ncase "$*" in {can_install}) ;; *) exit 100 ;; esac\n',
    )
    assert machine.set_up("test").returncode == 0
    requested = (machine.folder / "asked").read_text().splitlines()
    install = "install -y --no-install-recommends"
    for_chromium = (["update"] if installed else []) + [f"{install} {name}" for name in installed]
    assert requested == [*for_chromium, "update", f"{install} firefox-esr"]


def test_a_missing_firefox_is_reported_and_prevents_no_other_check(machine: Machine) -> None:
    machine.has_python()
    machine.has("chromium")
    done = machine.set_up("test")
    assert done.returncode == 0
    assert "Firefox is missing" in done.stderr


def test_packages_that_cannot_be_installed_are_reported(machine: Machine) -> None:
    machine.has_python()
    machine.has("id", "#!/bin/sh\necho 0\n")
    machine.has("apt-get", "#!/bin/sh\nexit 100\n")
    assert "did not give Chromium" in refused(machine.set_up("test"))


def pins(name: str) -> dict[str, set[str]]:
    """Every package of a pin file with its versions: two where Pythons differ."""
    found: dict[str, set[str]] = {}
    for line in (ROOT / name).read_text("utf-8").splitlines():
        if line != "." and not line.startswith("#"):
            pin = Requirement(line)
            found.setdefault(pin.name, set()).add(str(pin.specifier).removeprefix("=="))
    return found


@pytest.mark.parametrize(
    ("name", "extras"), [("requirements.txt", ()), ("tests/requirements.txt", ("test",))]
)
def test_every_dependency_is_pinned_inside_its_range(name: str, extras: tuple[str, ...]) -> None:
    project = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
    wanted = [*project["dependencies"], *(w for e in extras for w in project["optional-dependencies"][e])]
    pinned = pins(name)
    for requirement in map(Requirement, wanted):
        versions = pinned[requirement.name.lower()]
        assert all(requirement.specifier.contains(version) for version in versions), requirement


def test_the_checks_run_on_the_versions_that_a_host_installs() -> None:
    checks = pins("tests/requirements.txt")
    assert {name: checks[name] for name in pins("requirements.txt")} == pins("requirements.txt")


def test_a_host_installs_pins_without_hashes_or_addresses_and_then_the_checkout() -> None:
    *lines, last = (ROOT / "requirements.txt").read_text("utf-8").splitlines()
    assert last == "."
    assert all(re.fullmatch(r"#.*|[\w.-]+==[\w.]+( ; [^@]+)?", line) for line in lines)
    assert not re.search(r"://|--hash", "\n".join(lines))
