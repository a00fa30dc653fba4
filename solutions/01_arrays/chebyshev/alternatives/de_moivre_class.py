import jax.numpy as jnp


class Chebyshev:
    # T_n(cos t) is the real part of (cos t + i sin t) to the n-th power.
    def __init__(self, n):
        self.n = n

    def __call__(self, x):
        return jnp.real((x + 1j * jnp.sqrt(1 - jnp.square(x))) ** self.n)


cheb_2 = Chebyshev(2)
cheb_3 = Chebyshev(3)
cheb_4 = Chebyshev(4)


def grid(n):
    return jnp.concatenate([jnp.arange(n - 1) * (2 / (n - 1)) - 1, jnp.ones(1)])


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
