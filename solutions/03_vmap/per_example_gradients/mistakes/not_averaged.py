"""The gradients are clipped, but there is still one for each example: the mean over the examples, the first axis of
each array, is missing.
"""

import jax
import jax.numpy as jnp


def per_example_grads(loss, params, xs, ys):
    return jax.vmap(jax.grad(loss), in_axes=(None, 0, 0))(params, xs, ys)


def clipped_mean_grad(loss, params, xs, ys, max_norm):
    def clip(grad):
        norm = jnp.sqrt(sum(jnp.sum(leaf**2) for leaf in jax.tree.leaves(grad)))
        return jax.tree.map(lambda leaf: leaf * max_norm / jnp.maximum(norm, max_norm), grad)

    return jax.vmap(clip)(per_example_grads(loss, params, xs, ys))


__all__ = ["per_example_grads", "clipped_mean_grad"]
