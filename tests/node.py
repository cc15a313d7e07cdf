"""Node packages: what tests drive or compare with, where Node is there.

The versions are in package.json beside this file. They are installed once a checkout, in
.venv/node; a test is skipped only where Node is absent or the packages cannot be had.
"""

import json
import shutil
import subprocess
from pathlib import Path
from typing import Any

import pytest

WANTED = Path(__file__).parent / "package.json"
FOLDER = Path(__file__).parent.parent / ".venv" / "node"
INSTALL = ("npm", "install", "--ignore-scripts", "--no-package-lock", "--no-audit", "--no-fund")
ENDS_WITHIN_S = 300


def node_package(name: str) -> Path:
    """The folder of the npm package `name`, one of package.json, at its version there."""
    if not (shutil.which("node") and shutil.which("npm")):
        pytest.skip("Node is not there")
    package = FOLDER / "node_modules" / name
    if _told(package / "package.json").get("version") != _told(WANTED)["dependencies"][name]:
        FOLDER.mkdir(parents=True, exist_ok=True)
        shutil.copy(WANTED, FOLDER)
        answer = subprocess.run(
            INSTALL, cwd=FOLDER, check=False, capture_output=True, text=True, timeout=ENDS_WITHIN_S
        )
        if answer.returncode:
            pytest.skip(f"the Node packages cannot be had: {answer.stderr.strip()}")
    return package


def _told(file: Path) -> dict[str, Any]:
    told: dict[str, Any] = json.loads(file.read_text("utf-8")) if file.exists() else {}
    return told
