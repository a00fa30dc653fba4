"""Energy along a trajectory.

Three bodies move in space. Their state at one moment is a vector of 18 numbers: the positions of the
three bodies, then their velocities. You write the kinetic energy of one state, and let `jax.vmap` go
along a trajectory of many states. The masses stay the same all the way, so they are not mapped over.
"""

import jax
import jax.numpy as jnp


def kinetic_energy(p, m1, m2, m3):
    """The kinetic energy of one state: the sum of m |v|^2 / 2 over the three bodies.

    |v|^2 is vx^2 + vy^2 + vz^2.

    Args:
      p: float32 array of shape `(18,)`. In `p[0:9]` are the positions x, y, z of body 1, of body 2 and
        of body 3; in `p[9:18]` are the velocities vx, vy, vz of body 1, of body 2 and of body 3.
      m1, m2, m3: the masses of the bodies, three floats.

    Returns:
      The energy, a float32 scalar.
    """
    # TODO: three slices of `p`, one for each mass (about 4 lines).
    raise NotImplementedError("TODO: kinetic_energy")


def energy_along(trajectory, m1, m2, m3):
    """The kinetic energy of every state of a trajectory.

    Args:
      trajectory: float32 array of shape `(T, 18)`; row t is the state at moment t.
      m1, m2, m3: the masses of the bodies, three floats, the same for all moments.

    Returns:
      float32 array of shape `(T,)`: the energy at each moment.
    """
    # TODO: map `kinetic_energy` over the rows, but not over the masses (about 1 line).
    raise NotImplementedError("TODO: energy_along")


# Try it: grade vmap/kinetic_energy

__all__ = ["kinetic_energy", "energy_along"]
