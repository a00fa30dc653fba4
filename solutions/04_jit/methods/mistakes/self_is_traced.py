"""A TypeError: `jax.jit` was to trace the instance itself, and does not know what is in it. A decorator on a
method makes `self` the first argument of what is compiled. Compile a function of numbers and arrays, and hand
over what it needs of `self`; or teach JAX which attributes a `Scaler` has.
"""

import jax


class Scaler:
    def __init__(self, k):
        self.k = k

    @jax.jit
    def __call__(self, x):
        return self.k * x


__all__ = ["Scaler"]
