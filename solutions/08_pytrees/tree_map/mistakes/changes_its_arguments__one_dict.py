import jax
import jax.numpy as jnp


def sgd(params, grads, lr):
    for key in params:
        params[key] = params[key] - lr * grads[key]
    return params


def polyak(old, new, tau):
    return jax.tree.map(lambda o, n: (1 - tau) * o + tau * n, old, new)


def zeros_like_tree(t):
    return jax.tree.map(jnp.zeros_like, t)


__all__ = ["sgd", "polyak", "zeros_like_tree"]
