import jax
import jax.numpy as jnp
import numpy as np


def per_example_grads(loss, params, xs, ys):
    grads = [jax.grad(loss)(params, x, y) for x, y in zip(xs, ys)]
    return jax.tree.map(lambda *leaves: jnp.stack(leaves), *grads)


def clipped_mean_grad(loss, params, xs, ys, max_norm):
    total = jax.tree.map(jnp.zeros_like, params)
    for x, y in zip(xs, ys):
        grad = jax.grad(loss)(params, x, y)
        norm = float(np.sqrt(sum(np.sum(np.square(leaf)) for leaf in jax.tree.leaves(grad))))
        factor = max_norm / norm if norm > max_norm else 1.0
        total = jax.tree.map(lambda t, g: t + factor * g / len(xs), total, grad)
    return total


__all__ = ["per_example_grads", "clipped_mean_grad"]
