"""From a program to a verdict. `Grader` is the way in; nothing heavy is imported before it has work to do."""

from autograder.grading.cache import digest, platform_digest
from autograder.grading.client import Grader, not_run
from autograder.grading.pool import Graders, grade_many

__all__ = ["Grader", "Graders", "digest", "grade_many", "not_run", "platform_digest"]
