from functools import partial
from typing import NamedTuple

import jax
import jax.numpy as jnp
from jax import lax


class Step(NamedTuple):
    state: jax.Array
    number: jax.Array


def middle_square(state):
    state, thousand = jnp.asarray(state, jnp.int32), jnp.int32(1000)
    a, b = lax.div(state, thousand), lax.rem(state, thousand)
    middle = lax.rem(
        lax.rem(a * a, thousand) * thousand + 2 * a * b + lax.div(b * b, thousand), thousand * thousand
    )
    return Step(middle, middle)


@partial(jax.jit, static_argnames="n")
def sequence(seed, n):
    return lax.scan(lambda state, _: tuple(middle_square(state)), jnp.int32(seed), None, n)[1]


__all__ = ["middle_square", "sequence"]
