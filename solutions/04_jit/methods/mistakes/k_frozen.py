"""After `s.k` was changed, the result was still the one with the old `k`. While JAX traced, `k` was an ordinary
number, and became a constant of the program; the call after the change found that program again. Only what
is handed over as a traced argument is looked at in each call.
"""

from functools import partial

import jax


class Scaler:
    def __init__(self, k):
        self.k = k

    @partial(jax.jit, static_argnums=0)
    def __call__(self, x):
        return self.k * x


__all__ = ["Scaler"]
