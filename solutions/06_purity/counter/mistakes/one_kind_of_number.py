"""A number of `init()` is of another kind than asked for. "calls" counts, and is an int; "total" is a sum of
floats, and starts as one: a state that changes its dtypes on the way is refused by loops of JAX such as
`jax.lax.scan`.
"""

import jax.numpy as jnp


def init():
    return {"calls": 0, "total": 0}


def increment(state, by):
    return {"calls": state["calls"] + 1, "total": state["total"] + by}


def run(state, xs):
    totals = []
    for x in xs:
        state = increment(state, x)
        totals.append(state["total"])
    return state, jnp.stack(totals)


__all__ = ["init", "increment", "run"]
