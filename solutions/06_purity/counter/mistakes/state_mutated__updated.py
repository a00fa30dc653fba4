import jax.numpy as jnp


def init():
    return {"calls": 0, "total": 0.0}


def increment(state, by):
    new_state = state
    new_state.update(calls=state["calls"] + 1, total=state["total"] + by)
    return new_state


def run(state, xs):
    totals = []
    for x in xs:
        state = increment(state, x)
        totals.append(state["total"])
    return state, jnp.stack(totals)


__all__ = ["init", "increment", "run"]
