"""In a notebook's kernel: `check("vmap/pdf")` grades what the cells that were run say, as `grade` would."""

from autograder.live.checking import check
from autograder.live.result import Result

__all__ = ["Result", "check"]
