"""What a repository says of newslint names files of that repository; nothing in it makes newslint read others.

A repository may be anybody's: a branch of a stranger is checked by the build server of the newsroom. So a configuration
that names `../../etc/passwd`, or a link that leads there, is refused. Only the environment of who runs newslint allows
more: `NEWSLINT_ALLOW_OUTSIDE` lists folders, parted as in `PATH`. Without a repository, the folder itself is the bound.
"""

from __future__ import annotations

import os

from newslint.discover import repository

ALLOWING = "NEWSLINT_ALLOW_OUTSIDE"
REMEDY = f"keep a copy inside, or list its folder in {ALLOWING}"


def leads_out(path: str, folder: str) -> bool:
    """Whether a path, with every link on it followed, leaves the repository that a folder lies in; what can be no
    path leads nowhere.
    """
    try:
        real = os.path.normcase(os.path.realpath(path))
    except ValueError:
        return False
    allowed = os.environ.get(ALLOWING, "").split(os.pathsep)
    return not any(_holds(bound, real) for bound in (repository(folder) or folder, *allowed) if bound)


def _holds(folder: str, real: str) -> bool:
    root = os.path.normcase(os.path.realpath(folder)).rstrip(os.sep)
    return real == root or real.startswith(root + os.sep)
