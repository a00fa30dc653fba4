"""Python asked whether a norm is greater than `max_norm`: that is what `if` and `min` do. While `jax.vmap` works,
the norm stands for those of all examples at once, some greater and some not. Write the factor with what decides for
each example: `jnp.where`, `jnp.minimum` or `jnp.maximum`.
"""

import jax
import jax.numpy as jnp


def per_example_grads(loss, params, xs, ys):
    return jax.vmap(jax.grad(loss), in_axes=(None, 0, 0))(params, xs, ys)


def clipped_mean_grad(loss, params, xs, ys, max_norm):
    def clip(grad):
        norm = jnp.sqrt(sum(jnp.sum(leaf**2) for leaf in jax.tree.leaves(grad)))
        if norm > max_norm:
            return jax.tree.map(lambda leaf: leaf * max_norm / norm, grad)
        return grad

    clipped = jax.vmap(clip)(per_example_grads(loss, params, xs, ys))
    return jax.tree.map(lambda leaf: jnp.mean(leaf, axis=0), clipped)


__all__ = ["per_example_grads", "clipped_mean_grad"]
