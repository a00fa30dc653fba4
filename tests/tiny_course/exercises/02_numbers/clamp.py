"""A number between two bounds.

A thermostat never asks for less than 5 degrees or more than 30, whatever the dial says.
The function below always gives a bound or less. Mend it: one line is enough.
"""


def clamp(x, low, high):
    """The number nearest to `x` that is neither below `low` nor above `high`.

    Args:
      x: a float.
      low: a float, the lower bound.
      high: a float, the upper bound, above `low`.

    Returns:
      A float: `x` itself where it lies between the bounds.
    """
    # TODO: mend this line.
    return min(x, low, high)


# Try it: grade numbers/clamp

__all__ = ["clamp"]
