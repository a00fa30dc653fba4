"""Which commands there are."""

from __future__ import annotations

from cyclopts import App

from autograder import __version__
from autograder.cli import author, doctor, grade, learner, watch

HELP = """Grade the exercises of a course.

Without WHAT, the next unfinished exercise is graded. WHAT is an exercise (vmap/pdf), a unit (vmap), a name
that is the only one of its kind (pdf), or the path of a stub; there may be several.
"""

EPILOGUE = "Exit codes: 0 all passed, 1 something did not pass, 2 usage or course error, 3 the grader failed."

app = App(
    name="grade",
    help=HELP,
    help_epilogue=EPILOGUE,
    version=__version__,
    help_format="plaintext",
    suppress_keyboard_interrupt=False,
)
app.default(grade.grade)
app.command(watch.watch)
app.command(learner.list_, name="list")
app.command(learner.hint)
app.command(learner.show)
app.command(learner.solution)
app.command(learner.reset)
app.command(doctor.doctor)
app.command(author.build)
app.command(author.new)
app.command(author.validate)
