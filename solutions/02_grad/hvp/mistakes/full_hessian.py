"""The product is right, and the whole Hessian was computed for it: n x n numbers, of which the product with v
keeps n. A Hessian is the Jacobian of the gradient, and a Jacobian times v is one derivative, in the
direction of v.
"""

import jax
import jax.numpy as jnp


def hvp(f, x, v):
    return jax.hessian(f)(x) @ v


__all__ = ["hvp"]
