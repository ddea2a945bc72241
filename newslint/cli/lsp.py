"""`newslint lsp` serves an editor: it speaks the Language Server Protocol on standard input and output."""

from __future__ import annotations

import click

from newslint.cli.telling import RefusedError

_MISSING = "newslint lsp needs the extra newslint[lsp]; install it with: python -m pip install 'newslint[lsp]'"


@click.command("lsp")
@click.option("--stdio", is_flag=True, expose_value=False, help="Speak on standard input and output, as ever.")
def command() -> int:
    """Serve an editor, which starts this itself: findings as one types, fixes, and what the rules say."""
    try:
        from newslint.lsp.server import serve
    except ModuleNotFoundError as error:
        if (error.name or "").partition(".")[0] not in ("pygls", "lsprotocol", "cattrs", "attrs"):
            raise
        raise RefusedError(_MISSING) from None
    return serve()
