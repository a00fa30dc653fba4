"""The options that several commands share, with the words that `--help` shows for them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from autograder.errors import UsageError

What = Annotated[str | None, Parameter(help="An exercise. Default: the next unfinished one.")]
This = Annotated[str, Parameter(help="An exercise, as in vmap/pdf.")]
CourseFolder = Annotated[
    Path | None,
    Parameter(
        name="--course", metavar="DIR", help="Folder of the course. Default: the nearest course.toml upward."
    ),
]
Jobs = Annotated[
    int | None,
    Parameter(name="--jobs", metavar="N", help="How many programs to grade at the same time."),
]
Isolation = Annotated[
    str | None,
    Parameter(
        name="--isolation", metavar="LEVEL", help="full, restricted or process. Default: the strongest."
    ),
]
AsJson = Annotated[bool, Parameter(name="--json", negative="", help="Write a JSON document instead.")]


def jobs_for(asked: int | None, amount: int) -> int:
    """How many graders to start for `amount` programs: each costs the import of jax."""
    if asked is not None:
        if asked < 1:
            raise UsageError(f"--jobs {asked}: write a number from 1.")
        return asked
    return max(1, min(os.cpu_count() or 1, amount // 4))
