"""Checks: pytest functions outside the sandbox that look at observations.

`checks.py` of an exercise imports `check`, `agree`, `same_form`, `insist`, `fail` and `remark` from here.
"""

from autograder.checking.check import Check, CheckFailure, check, checks_of, fail, insist, remark
from autograder.checking.comparison import agree, number, same, show
from autograder.checking.compiled import insist_compiled, insist_reused
from autograder.checking.drawn import insist_key_decides, insist_keys_once
from autograder.checking.forms import same_form
from autograder.checking.growth import insist_no_loop, insist_one_program
from autograder.checking.predicted import insist_predicted
from autograder.checking.run import Outcome, Ran, Subject, run_checks
from autograder.checking.traced import insist_traceable

__all__ = [
    "Check",
    "CheckFailure",
    "Outcome",
    "Ran",
    "Subject",
    "agree",
    "check",
    "checks_of",
    "fail",
    "insist",
    "insist_compiled",
    "insist_key_decides",
    "insist_keys_once",
    "insist_no_loop",
    "insist_one_program",
    "insist_predicted",
    "insist_reused",
    "insist_traceable",
    "number",
    "remark",
    "run_checks",
    "same",
    "same_form",
    "show",
]
