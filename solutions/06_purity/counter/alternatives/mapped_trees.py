import jax
import jax.numpy as jnp


def init():
    return {"calls": 0, "total": 0.0}


def increment(state, by):
    return jax.tree.map(jnp.add, state, {"calls": 1, "total": by})


def run(state, xs):
    def body(i, carry):
        state, totals = carry
        state = increment(state, xs[i])
        return state, totals.at[i].set(state["total"])

    return jax.lax.fori_loop(0, len(xs), body, (state, jnp.zeros_like(xs)))


__all__ = ["init", "increment", "run"]
