import jax.numpy as jnp


def init():
    return {"calls": 0, "total": 0.0}


def increment(state, by):
    state["calls"] += 1
    state["total"] += by
    return dict(state)


def run(state, xs):
    totals = []
    for x in xs:
        state = increment(state, x)
        totals.append(state["total"])
    return state, jnp.stack(totals)


__all__ = ["init", "increment", "run"]
