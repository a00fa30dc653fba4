"""The trajectory was taken apart into columns: what reached `kinetic_energy` was one of the 18 numbers at all
moments, not one state. A state is a row, and rows are counted by axis 0. With 18 moments the shape does not
tell.
"""

import jax
import jax.numpy as jnp


def kinetic_energy(p, m1, m2, m3):
    kin_1 = m1 * jnp.sum(p[9:12] ** 2)
    kin_2 = m2 * jnp.sum(p[12:15] ** 2)
    kin_3 = m3 * jnp.sum(p[15:18] ** 2)
    return (kin_1 + kin_2 + kin_3) / 2


def energy_along(trajectory, m1, m2, m3):
    return jax.vmap(kinetic_energy, in_axes=(1, None, None, None))(trajectory, m1, m2, m3)


__all__ = ["kinetic_energy", "energy_along"]
