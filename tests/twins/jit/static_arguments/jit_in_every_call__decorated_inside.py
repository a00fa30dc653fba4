from functools import partial

import jax
import jax.numpy as jnp

CHOICES = {"abs": 1, "sum_of_squares": 2}


def foo(values, which):
    @partial(jax.jit, static_argnames="which")
    def compiled(values, which):
        if which == 1:
            return jnp.abs(values)
        return jnp.vdot(values, values)

    return compiled(values, which=which)


def bar(values, *, mode):
    return foo(values, CHOICES[mode])
