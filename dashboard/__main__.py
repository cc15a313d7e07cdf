"""The commands, for those who start them with `python -m dashboard`."""

from dashboard.cli.commands import main

if __name__ == "__main__":
    main(prog_name="foldline")
