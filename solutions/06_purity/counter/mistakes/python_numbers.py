"""With plain numbers everything is right, but not inside of `jax.jit`. `float(...)`, `int(...)`, `.item()`, `if`
and NumPy need the number itself, and while JAX traces, the entries of the state only stand for numbers that come
later. Leave them as they are: `+` works for all of them.
"""

import jax.numpy as jnp


def init():
    return {"calls": 0, "total": 0.0}


def increment(state, by):
    return {"calls": int(state["calls"]) + 1, "total": float(state["total"]) + float(by)}


def run(state, xs):
    totals = []
    for x in xs:
        state = increment(state, x)
        totals.append(state["total"])
    return state, jnp.array(totals)


__all__ = ["init", "increment", "run"]
