"""Commands: what `foldline` and `python -m dashboard` understand, one module each."""

import sys
from io import TextIOWrapper

import click

from dashboard.cli.check import check
from dashboard.cli.diff import diff
from dashboard.cli.export import export
from dashboard.cli.mend import mend
from dashboard.cli.new import new
from dashboard.cli.schema import schema
from dashboard.cli.serve import serve


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(package_name="foldline")
def main() -> None:
    """Turn a YAML file of dated events into a folded timeline that readers can explore and check."""
    for stream in (sys.stdout, sys.stderr):
        # Windows would write to a file in an old encoding, which lacks the characters of most scripts.
        if isinstance(stream, TextIOWrapper) and not stream.isatty():
            stream.reconfigure(encoding="utf-8")


for command in (check, serve, schema, new, diff, mend, export):
    main.add_command(command)
