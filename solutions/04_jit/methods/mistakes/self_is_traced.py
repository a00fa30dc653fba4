"""A TypeError: `jax.jit` met the instance itself, among the arguments or as the result, and does not know what is
in it. A decorator on a method makes `self` the first argument of what is compiled; one on the class makes the new
instance its result. Compile a function of numbers and arrays, and hand over what it needs of `self`; or teach JAX
which attributes a `Scaler` has.
"""

import jax


class Scaler:
    def __init__(self, k):
        self.k = k

    @jax.jit
    def __call__(self, x):
        return self.k * x


__all__ = ["Scaler"]
