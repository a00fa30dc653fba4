"""The options that several commands share, with the words that `--help` shows for them."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Annotated

from cyclopts import Parameter

from autograder.errors import UsageError

CourseFolder = Annotated[
    Path | None,
    Parameter(name="--course", help="Folder of the course. Default: the nearest course.toml upward."),
]
Jobs = Annotated[
    int | None,
    Parameter(name="--jobs", help="Programs graded at the same time. Default: one a processor core."),
]
Isolation = Annotated[
    str | None,
    Parameter(name="--isolation", help="full, restricted or process. Default: the strongest there is."),
]
AsJson = Annotated[bool, Parameter(name="--json", negative="", help="Write a JSON document instead.")]


def jobs_for(asked: int | None, amount: int) -> int:
    """How many graders to start for `amount` programs: each costs the import of jax."""
    if asked is not None:
        if asked < 1:
            raise UsageError(f"--jobs {asked}: write a number from 1.")
        return asked
    return max(1, min(os.cpu_count() or 1, amount // 4))
