"""The values are those of U_n, the Chebyshev polynomials of the second kind: U_2(x) = 4x² - 1 and so on.
They obey the same recurrence, P_n = 2x P_{n-1} - P_{n-2}, but start with U_1 = 2x. T_n starts with T_1 =
x, and T_n(1) = 1.
"""

import jax.numpy as jnp


def cheb_2(x):
    return 4 * x**2 - 1


def cheb_3(x):
    return 2 * x * cheb_2(x) - 2 * x


def cheb_4(x):
    return 2 * x * cheb_3(x) - cheb_2(x)


def grid(n):
    return jnp.linspace(-1, 1, n)


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
