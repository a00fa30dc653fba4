"""A Lagrangian, its parts and its gradient at once.

In mechanics the Lagrangian of a particle is L = T - U: kinetic energy less potential energy. The
gradient of L gives the equations of motion, and T and U are worth having as well. `jax.grad` computes
L, T and U on its way to the gradient and throws them away; here you keep them.
"""

import jax
import jax.numpy as jnp

G = 9.81  # the acceleration of gravity in m/s²


def kinetic(p, m):
    """T, the kinetic energy of mass `m` at the phase point `p` (arguments as below)."""
    return m * jnp.sum(p[3:6] ** 2) / 2


def potential(p, m):
    """U, the potential energy of mass `m` at the phase point `p` (arguments as below)."""
    return m * G * p[2]


def lagrangian_value_and_grad(p, m):
    """L = T - U at one phase point, with T, U and the gradient.

    Args:
      p: float32 array `(x, y, z, v_x, v_y, v_z)` of shape `(6,)`: a place and a velocity.
      m: the mass, a float.

    Returns:
      `((L, (T, U)), gradient)`: L, T and U are float32 scalars, and `gradient` is dL/dp, a float32
      array of shape `(6,)`.
    """
    # TODO: one pass: call `kinetic` and `potential` once each, and compute T and U nowhere else.
    # Look up `jax.value_and_grad` and its argument `has_aux` (about 4 lines).
    ### BEGIN SOLUTION
    def lagrangian(p, m):
        T, U = kinetic(p, m), potential(p, m)
        # With `has_aux`, the first of the two is differentiated, and the second is handed on as it is.
        return T - U, (T, U)

    # The result has this form already: `value_and_grad` keeps L and its companions together, in front.
    return jax.value_and_grad(lagrangian, has_aux=True)(p, m)
    ### END SOLUTION


# Try it: grade grad/lagrangian

__all__ = ["lagrangian_value_and_grad"]
