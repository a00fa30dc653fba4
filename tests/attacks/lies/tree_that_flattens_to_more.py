"""Puts a node into the list that it is handed, which claims at every flattening that nothing was put there."""
# exercise = "numbers/running_total"
# honest = 2
# statuses = ["raised", "failed"]

import itertools

import jax


class Nothing:
    pass


jax.tree_util.register_pytree_node(Nothing, lambda _: ((), object()), lambda *_: Nothing())


def running_total(numbers):
    totals = list(itertools.accumulate(numbers))
    numbers.append(Nothing())
    return totals
