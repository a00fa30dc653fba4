import jax
import jax.numpy as jnp
from jax.flatten_util import ravel_pytree


def sgd(params, grads, lr):
    vector, back = ravel_pytree(params)
    return back(vector - lr * ravel_pytree(grads)[0])


def polyak(old, new, tau):
    vector, back = ravel_pytree(old)
    return back((1 - tau) * vector + tau * ravel_pytree(new)[0])


def zeros_like_tree(t):
    return jax.tree_util.tree_map(lambda x: x * 0, t)


__all__ = ["sgd", "polyak", "zeros_like_tree"]
