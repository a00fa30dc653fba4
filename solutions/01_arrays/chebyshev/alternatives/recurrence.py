from functools import partial

import jax.numpy as jnp


def chebyshev(n, x):
    x = jnp.asarray(x)
    previous, current = jnp.ones_like(x), x
    for _ in range(n - 1):
        previous, current = current, 2 * x * current - previous
    return current


cheb_2 = partial(chebyshev, 2)
cheb_3 = partial(chebyshev, 3)
cheb_4 = partial(chebyshev, 4)


def grid(n):
    return jnp.array([-1 + 2 * i / (n - 1) for i in range(n)])


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
