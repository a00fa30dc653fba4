"""The second `Scaler` got the result of the first: it ran the program of the first, in which `k` is a constant. A
static `self` brings that about where two instances count as equal, and so does a `k` that is taken from a global
variable. Only what is handed over as a traced argument is looked at in each call.
"""

from functools import partial

import jax


class Scaler:
    def __init__(self, k):
        self.k = k

    def __eq__(self, other):
        return isinstance(other, Scaler)

    def __hash__(self):
        return hash(Scaler)

    @partial(jax.jit, static_argnums=0)
    def __call__(self, x):
        return self.k * x


__all__ = ["Scaler"]
