"""The totals are right, but "calls" grew by 1 only: all of `xs` was counted as one addition. There is one
addition for each entry.
"""

import jax.numpy as jnp


def init():
    return {"calls": 0, "total": 0.0}


def increment(state, by):
    return {"calls": state["calls"] + 1, "total": state["total"] + by}


def run(state, xs):
    return increment(state, jnp.sum(xs)), state["total"] + jnp.cumsum(xs)


__all__ = ["init", "increment", "run"]
