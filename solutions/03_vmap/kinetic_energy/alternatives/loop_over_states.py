import jax.numpy as jnp


def kinetic_energy(p, m1, m2, m3):
    return sum(m * p[i] ** 2 for m, start in zip((m1, m2, m3), (9, 12, 15)) for i in range(start, start + 3)) / 2


def energy_along(trajectory, m1, m2, m3):
    return jnp.array([kinetic_energy(p, m1, m2, m3) for p in trajectory])


__all__ = ["kinetic_energy", "energy_along"]
