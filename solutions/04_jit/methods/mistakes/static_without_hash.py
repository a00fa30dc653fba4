"""A ValueError: a static argument has no hash. JAX keeps a program for each value of such an argument, and looks it
up by its hash; an array has none, and neither has a dataclass that is compared by its fields. With a hash, the
program of a static `self` would still keep its first `k`. Hand over `k` and `x` as traced arguments.
"""

from dataclasses import dataclass
from functools import partial

import jax


@dataclass
class Scaler:
    k: float

    @partial(jax.jit, static_argnums=0)
    def __call__(self, x):
        return self.k * x


__all__ = ["Scaler"]
