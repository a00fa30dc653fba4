"""The command `grade`. Everything heavy is imported by the command that needs it."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence

from autograder.cli.endings import in_good_order
from autograder.errors import AutograderError, UsageError

INTERRUPTED = 130
FAULT = 3


def main(arguments: Sequence[str] | None = None) -> int:
    """Runs `grade` and returns its exit code; every error is shown here, and only here."""
    with in_good_order():
        return _told(list(sys.argv[1:] if arguments is None else arguments))


def _told(words: list[str]) -> int:
    try:
        return _run(words)
    except AutograderError as error:
        _say(str(error))
        return error.exit_code
    except KeyboardInterrupt:
        _leave_line()
        return INTERRUPTED
    except BrokenPipeError:
        # The reader, such as `head`, has seen enough. Python would complain once more when it flushes.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except Exception as error:
        return _fault(error)


def _run(words: list[str]) -> int:
    from cyclopts import CycloptsError

    from autograder.cli.app import app
    from autograder.views.screen import screen

    try:
        code = app(
            _course_last(words),
            console=screen(sys.stdout).console,
            exit_on_error=False,
            print_error=False,
            result_action="return_value",
        )
    except CycloptsError as error:
        raise UsageError(_words_of(error)) from None
    sys.stdout.flush()
    return code if isinstance(code, int) else 0


def _words_of(error: Exception) -> str:
    text = " ".join(str(error).split())
    return f"{text.rstrip('.')}. `grade --help` shows how it is used."


def _course_last(words: list[str]) -> list[str]:
    """`--course DIR` may stand before the command too: there the parser would take it for an exercise's."""
    moved: list[str] = []
    rest = list(words)
    while rest and (rest[0] == "--course" or rest[0].startswith("--course=")):
        length = 2 if rest[0] == "--course" else 1
        moved, rest = moved + rest[:length], rest[length:]
    return [*rest, *moved]


def _leave_line() -> None:
    """Leaves the line on which `^C` stands, and shows the cursor: it may have been hidden at that moment."""
    from autograder.views.screen import screen

    notes = screen(sys.stderr)
    notes.console.show_cursor()
    notes.blank()


def _fault(error: Exception) -> int:
    if os.environ.get("GRADE_DEBUG"):
        import traceback

        traceback.print_exc()
    _say(
        f"{type(error).__name__}: {error}\n"
        "This is a fault of the grader, not yours. GRADE_DEBUG=1 in the environment shows where it happened."
    )
    return FAULT


def _say(message: str) -> None:
    from autograder.views.screen import screen

    sys.stdout.flush()
    screen(sys.stderr).write(message)
