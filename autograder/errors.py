"""Every exception that crosses a module boundary, and the exit code each one means."""

from __future__ import annotations


class AutograderError(Exception):
    """Base of the errors that are shown as one message, never as a traceback.

    The message says where, what is wrong, and what to do.
    """

    exit_code = 3


class CourseError(AutograderError):
    """The course itself is wrong: `course.toml`, a solution folder, probes or checks."""

    exit_code = 2


class UsageError(AutograderError):
    """The command was given something that it cannot act on."""

    exit_code = 2


class GraderError(AutograderError):
    """The grader failed, and the submission is not to blame."""


class WireError(ValueError):
    """Bytes from a sandbox that do not decode to plain data."""
