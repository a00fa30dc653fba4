"""`jax.vmap` refuses to map in this way, and raises an exception. `in_axes` has one entry for each of the three
arguments of the loss. `xs` and `ys` have an axis that counts the examples, their first. `params` belongs to all
examples and has none: its entry is not a number, and does for the whole of `params`, whatever is in it. (`out_axes`
can be left out.)
"""

import jax
import jax.numpy as jnp


def per_example_grads(loss, params, xs, ys):
    return jax.vmap(jax.grad(loss))(params, xs, ys)


def clipped_mean_grad(loss, params, xs, ys, max_norm):
    def clip(grad):
        norm = jnp.sqrt(sum(jnp.sum(leaf**2) for leaf in jax.tree.leaves(grad)))
        return jax.tree.map(lambda leaf: leaf * jnp.minimum(1.0, max_norm / norm), grad)

    clipped = jax.vmap(clip)(per_example_grads(loss, params, xs, ys))
    return jax.tree.map(lambda leaf: jnp.mean(leaf, axis=0), clipped)


__all__ = ["per_example_grads", "clipped_mean_grad"]
