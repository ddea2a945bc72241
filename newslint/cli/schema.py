"""`newslint schema` prints the JSON Schema of a kind of file, from which editors complete and check it."""

from __future__ import annotations

import click

KINDS = ("rule", "pack", "register", "corrections", "config")


@click.command("schema")
@click.argument("kind", type=click.Choice(KINDS), default="config", metavar="[KIND]")
def command(kind: str) -> None:
    """Print the JSON Schema (2020-12) of a KIND of file: rule, pack, register, corrections or config.

    Without a KIND it is that of newslint.yml (config).

    An editor that reads YAML with a language server takes it from the first line of a file:
    # yaml-language-server: $schema=rule.schema.json
    """
    import json

    from newslint.schemas import schema

    click.echo(json.dumps(schema(kind), ensure_ascii=False, indent=2))
