"""After `s.k` was changed, the result was still the one with the old `k`. While JAX traces, whatever is not traced is
an ordinary number, and becomes a constant of the program; a copy of `k` that was made before does not follow either.
Let each call look at `self.k`, and hand it over as a traced argument.
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
