import jax
import jax.numpy as jnp


def kinetic_energy(p, m1, m2, m3):
    velocities = jnp.reshape(p, (2, 3, 3))[1]
    return 0.5 * jnp.einsum("i,ij,ij->", jnp.array([m1, m2, m3]), velocities, velocities)


@jax.jit
def energy_along(trajectory, m1, m2, m3):
    v = trajectory[:, 9:].reshape(-1, 3, 3)
    return 0.5 * jnp.einsum("i,tij,tij->t", jnp.stack([m1, m2, m3]), v, v)


__all__ = ["kinetic_energy", "energy_along"]
