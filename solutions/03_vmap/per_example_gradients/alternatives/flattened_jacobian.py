import jax
import jax.numpy as jnp
from jax.flatten_util import ravel_pytree


def per_example_grads(loss, params, xs, ys):
    return jax.jacrev(lambda p: jax.vmap(loss, in_axes=(None, 0, 0))(p, xs, ys))(params)


def clipped_mean_grad(loss, params, xs, ys, max_norm):
    flat, unflatten = ravel_pytree(params)

    def one(x, y):
        grad = jax.grad(lambda p: loss(unflatten(p), x, y))(flat)
        return grad / jnp.maximum(1.0, jnp.linalg.norm(grad) / max_norm)

    return unflatten(jax.vmap(one)(xs, ys).mean(0))


__all__ = ["per_example_grads", "clipped_mean_grad"]
