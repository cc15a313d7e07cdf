"""Schema: print the schema for editors."""

import click

import dashboard


@click.command()
def schema() -> None:
    """Print the schema by which editors check and complete a dossier."""
    click.echo(dashboard.editor_schema(), nl=False)
