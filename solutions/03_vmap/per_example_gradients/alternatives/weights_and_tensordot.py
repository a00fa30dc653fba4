import jax
import jax.numpy as jnp


def per_example_grads(loss, params, xs, ys):
    gradient = jax.jit(jax.grad(loss))
    return jax.vmap(lambda x, y: gradient(params, x, y))(xs, ys)


def clipped_mean_grad(loss, params, xs, ys, max_norm):
    grads = per_example_grads(loss, params, xs, ys)
    squares = [jnp.sum(jnp.square(leaf), axis=tuple(range(1, leaf.ndim))) for leaf in jax.tree.leaves(grads)]
    norms = jnp.sqrt(sum(squares))
    weights = jnp.where(norms > max_norm, max_norm / norms, 1.0) / len(norms)
    return jax.tree.map(lambda leaf: jnp.tensordot(weights, leaf, axes=1), grads)


__all__ = ["per_example_grads", "clipped_mean_grad"]
