import jax.numpy as jnp
import numpy as np


def cheb_2(x):
    return jnp.polyval(jnp.array([2.0, 0.0, -1.0]), x)


def cheb_3(x):
    return jnp.polyval(jnp.array([4.0, 0.0, -3.0, 0.0]), x)


def cheb_4(x):
    # T_m(T_n(x)) = T_mn(x)
    return cheb_2(cheb_2(x))


def grid(n):
    return jnp.array(np.linspace(-1, 1, n))


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
