"""Which commands there are."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from cyclopts import App, Group

from autograder import __version__
from autograder.cli import grade
from autograder.cli.help import PlainHelp

HELP = """Grade the exercises of a course.

Without WHAT, the next unfinished exercise is graded. Exit codes: 0 all passed, 1 something did not pass,
2 usage or course error, 3 the grader failed.
"""

_OPTIONS = Group("Options", sort_key=2)
_COMMANDS = Group("Commands", sort_key=3)

app = App(
    name="grade",
    help=HELP,
    usage="Usage: grade [WHAT...] [OPTIONS]   or   grade COMMAND [OPTIONS]",
    version=__version__,
    help_format="plaintext",
    help_formatter=PlainHelp(),
    group_arguments=Group("Arguments", sort_key=1),
    group_parameters=_OPTIONS,
    group_commands=_COMMANDS,
    suppress_keyboard_interrupt=False,
)
app.default(grade.grade)
app["--help"].group = app["--version"].group = _OPTIONS


@dataclass(frozen=True)
class _Command:
    """A command, its function named only: it is imported when the command is called."""

    name: str
    arguments: str
    function: str
    help: str


_FOR_LEARNERS = (
    _Command("watch", "[WHAT]", "watch:watch", "Grade on every save; keys: next, hint, list, run, quit."),
    _Command("list", "", "learner:list_", "Show all exercises and how far you have come."),
    _Command("hint", "[WHAT]", "learner:hint", "Give the next hint; each time one more."),
    _Command("show", "[WHAT]", "learner:show", "Show what an exercise asks for: each check in words."),
    _Command("solution", "WHAT", "learner:solution", "Show the reference, once you have passed."),
    _Command(
        "reset", "WHAT", "learner:reset", "Bring back the stub of an exercise; your file is kept as a backup."
    ),
    _Command(
        "notebook",
        "[UNIT...]",
        "notebooks:notebook",
        "Write the exercises as notebooks; your cells are kept.",
    ),
    _Command(
        "init", "DIR", "workspace:init", "Make yourself a folder to work in, from the installed course."
    ),
    _Command(
        "update",
        "",
        "workspace:update",
        "Bring such a folder up to date with the installed course; what you wrote is kept.",
    ),
    _Command("doctor", "", "doctor:doctor", "Show versions, devices and the isolation to be had here."),
)
_FOR_AUTHORS = (
    _Command(
        "new",
        "UNIT/NAME",
        "author:new",
        "Begin a new exercise, UNIT/NAME: its folder and its entry in course.toml.",
    ),
    _Command("build", "", "author:build", "Write the stubs and unit pages from the solutions."),
    _Command(
        "validate",
        "[WHAT...]",
        "author:validate",
        "Prove the course: references pass, stubs earn nothing, every mistake is recognised.",
    ),
    _Command("release", "DIR", "release:release", "Make the bundle that learners get, without solutions."),
)
_FOR_INSTRUCTORS = (
    _Command(
        "class",
        "SUBMISSIONS [WHAT...] --out DIR",
        "classroom:grade_class",
        "Grade a whole class; stopped at any moment, it goes on where it was.",
    ),
)
_FOR_NBGRADER = (
    _Command(
        "init",
        "DIR [UNIT...]",
        "notebooks:nbgrader_init",
        "Make the folder of an nbgrader course, or bring it up to date; what you changed in it stays.",
    ),
)


def _add(commands: Iterable[_Command], group: Group, to: App = app, before: str = "") -> None:
    for place, command in enumerate(commands):
        to.command(
            f"autograder.cli.{command.function}",
            name=command.name,
            help=command.help,
            usage=" ".join(f"Usage: grade {before} {command.name} {command.arguments} [OPTIONS]".split()),
            group=group,
            sort_key=place,
        )


_add(_FOR_LEARNERS, _COMMANDS)
_add(_FOR_AUTHORS, Group("Commands for authors", sort_key=4))

_INSTRUCTORS = Group("Commands for instructors", sort_key=5)
_add(_FOR_INSTRUCTORS, _INSTRUCTORS)

_nbgrader = App(
    name="nbgrader",
    help="Hand the course out and grade it with nbgrader.",
    usage="Usage: grade nbgrader COMMAND",
    group=_INSTRUCTORS,
    group_commands=_COMMANDS,
    help_flags=["--help"],
    version_flags=[],
)
_add(_FOR_NBGRADER, _COMMANDS, _nbgrader, "nbgrader")
app.command(_nbgrader)
