"""One coordinate of each velocity is left out. A slice `p[a:b]` begins at index a and ends before index b: for three
numbers, b is a + 3.
"""

import jax
import jax.numpy as jnp


def kinetic_energy(p, m1, m2, m3):
    kin_1 = m1 * jnp.sum(p[9:11] ** 2)
    kin_2 = m2 * jnp.sum(p[12:14] ** 2)
    kin_3 = m3 * jnp.sum(p[15:17] ** 2)
    return (kin_1 + kin_2 + kin_3) / 2


def energy_along(trajectory, m1, m2, m3):
    return jax.vmap(kinetic_energy, in_axes=(0, None, None, None))(trajectory, m1, m2, m3)


__all__ = ["kinetic_energy", "energy_along"]
