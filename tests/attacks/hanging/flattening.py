"""Hands the grader a pytree node whose flattening never ends."""
# exercise = "numbers/running_total"
# honest = 2
# statuses = ["timed_out"]
# reasons = ["time_limit"]

import itertools

import jax


class Endless:
    pass


def flatten(_):
    while True:
        pass


jax.tree_util.register_pytree_node(Endless, flatten, lambda *_: Endless())


def running_total(numbers):
    totals = list(itertools.accumulate(numbers))
    numbers.append(Endless())
    return totals
