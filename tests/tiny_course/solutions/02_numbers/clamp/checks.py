"""The promises of `clamp`."""

from autograder.checking import agree, check


@check(points=1)
def check_below(below, inputs):
    """A number below the bounds becomes the lower bound"""
    agree(below, inputs.low)


@check(points=1)
def check_between(between, inputs):
    """A number between the bounds stays as it is"""
    agree(between, inputs.medium)


@check(points=1)
def check_above(above, inputs):
    """A number above the bounds becomes the upper bound"""
    agree(above, inputs.high)
