"""No numbers came back, but something that would make them: a function, most likely. `jax.vmap(...)` makes a new
function and does not call it: it still waits for `params`, `xs` and `ys`.
"""

import jax
import jax.numpy as jnp


def per_example_grads(loss, params, xs, ys):
    return jax.vmap(jax.grad(loss), in_axes=(None, 0, 0))


def clipped_mean_grad(loss, params, xs, ys, max_norm):
    def clip(grad):
        norm = jnp.sqrt(sum(jnp.sum(leaf**2) for leaf in jax.tree.leaves(grad)))
        return jax.tree.map(lambda leaf: leaf * max_norm / jnp.maximum(norm, max_norm), grad)

    clipped = jax.vmap(clip)(per_example_grads(loss, params, xs, ys))
    return jax.tree.map(lambda leaf: jnp.mean(leaf, axis=0), clipped)


__all__ = ["per_example_grads", "clipped_mean_grad"]
