"""The second `Scaler` got the result of the first. Programs are kept under the value of what is static, and these
two instances count as equal, although their `k` differs: the one's program was taken for the other's.
Besides, `k` is a constant in it.
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
