from functools import partial

import jax
import jax.numpy as jnp


class Branches:
    @staticmethod
    @partial(jax.jit, static_argnames=("power", "total"))
    def apply(x, power, total):
        y = jnp.abs(x) ** power
        return y.sum() if total else y

    def foo(self, x, y):
        return self.apply(x, power=y, total=y == 2)

    def bar(self, x, *, mode):
        return self.apply(x, 2, True) if mode != "abs" else self.apply(x, 1, False)


foo, bar = Branches().foo, Branches().bar


__all__ = ["foo", "bar"]
