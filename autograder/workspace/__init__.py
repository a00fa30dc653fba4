"""A learner's workspace: stubs, pages and notebooks in a folder of their own, graded by the installed course."""

from autograder.workspace.making import make
from autograder.workspace.marker import is_behind
from autograder.workspace.updating import Step, bring_up_to_date

__all__ = ["Step", "bring_up_to_date", "is_behind", "make"]
