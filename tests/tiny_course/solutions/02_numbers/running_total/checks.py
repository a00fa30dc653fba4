"""The promises of `running_total`."""

import numpy as np

from autograder.checking import agree, check, insist


@check(points=1)
def check_totals(totals, inputs):
    """`running_total` adds up number after number"""
    agree(totals, np.cumsum(inputs.array).tolist())


@check(points=1)
def check_empty(empty):
    """An empty list has an empty running total"""
    agree(empty, [])


@check(points=1, kind="structural", needs=[check_totals])
def check_argument_unchanged(changed):
    """The list that was handed in stays as it was"""
    insist(not changed, "mutated", "`numbers` was changed by the call. Put the totals into a new list.")
