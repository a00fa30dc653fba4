"""All gradients were shortened by one and the same factor: the norm was taken over the whole batch. Each example has a
norm of its own, and so a factor of its own. Write the clipping for the gradient of one example, and map it.
"""

import jax
import jax.numpy as jnp


def per_example_grads(loss, params, xs, ys):
    return jax.vmap(jax.grad(loss), in_axes=(None, 0, 0))(params, xs, ys)


def clipped_mean_grad(loss, params, xs, ys, max_norm):
    grads = per_example_grads(loss, params, xs, ys)
    norm = jnp.sqrt(sum(jnp.sum(leaf**2) for leaf in jax.tree.leaves(grads)))
    factor = jnp.minimum(1.0, max_norm / norm)
    return jax.tree.map(lambda leaf: jnp.mean(factor * leaf, axis=0), grads)


__all__ = ["per_example_grads", "clipped_mean_grad"]
