"""From a program to a verdict. `Grader` is the way in; nothing heavy is imported before it has work to do."""

from autograder.grading.cache import digest, platform_digest
from autograder.grading.client import Grader, grade_many, in_parallel, not_run

__all__ = ["Grader", "digest", "grade_many", "in_parallel", "not_run", "platform_digest"]
