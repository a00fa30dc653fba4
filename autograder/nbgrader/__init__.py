"""The course in nbgrader: its assignments, and grading them in the sandbox in the place of a kernel.

An instructor's `nbgrader_config.py` calls `configure`; all that nbgrader then does differently is in this package.
"""

from autograder.nbgrader.configuring import configure

__all__ = ["configure"]
