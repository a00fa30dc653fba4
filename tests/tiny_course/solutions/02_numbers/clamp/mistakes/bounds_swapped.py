"""Every number became the upper bound: the lower bound was used as the upper one, and the other way round.

`min(x, bound)` is never above `bound`, `max(x, bound)` never below it. Which bound belongs to which?
"""


def clamp(x, low, high):
    return max(min(x, low), high)


__all__ = ["clamp"]
