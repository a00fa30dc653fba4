"""The values are right, but each call compiles anew. Programs are kept for a function: one that is made in
`__call__` is new at every call, and there is no program for it yet. Compile once, outside of `__call__`.
"""

import jax


class Scaler:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        return jax.jit(lambda x: self.k * x)(x)


__all__ = ["Scaler"]
