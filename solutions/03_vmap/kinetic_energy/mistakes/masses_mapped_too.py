"""`kinetic_energy` is right, but `jax.vmap` refuses to map it in this way, and raises an exception. `in_axes` has one
entry for each of the four arguments: an axis that is there for the one that is mapped over, and no number for those
that all states share. A mass is a plain number, without any axis along which to go. (`out_axes` can be left out: the
result is a vector, which has axis 0 only.)
"""

import jax
import jax.numpy as jnp


def kinetic_energy(p, m1, m2, m3):
    kin_1 = m1 * jnp.sum(p[9:12] ** 2)
    kin_2 = m2 * jnp.sum(p[12:15] ** 2)
    kin_3 = m3 * jnp.sum(p[15:18] ** 2)
    return (kin_1 + kin_2 + kin_3) / 2


def energy_along(trajectory, m1, m2, m3):
    return jax.vmap(kinetic_energy)(trajectory, m1, m2, m3)


__all__ = ["kinetic_energy", "energy_along"]
