import jax.numpy as jnp


def init():
    return {"calls": 0.0, "total": 0.0}


def increment(state, by):
    return {"calls": state["calls"] + 1, "total": state["total"] + by}


def run(state, xs):
    totals = []
    for x in xs:
        state = increment(state, x)
        totals.append(state["total"])
    return state, jnp.stack(totals)


__all__ = ["init", "increment", "run"]
