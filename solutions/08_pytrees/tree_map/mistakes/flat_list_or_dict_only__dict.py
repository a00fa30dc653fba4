import jax
import jax.numpy as jnp


def sgd(params, grads, lr):
    return {key: params[key] - lr * grads[key] for key in params}


def polyak(old, new, tau):
    return {key: (1 - tau) * old[key] + tau * new[key] for key in old}


def zeros_like_tree(t):
    return {key: jnp.zeros_like(t[key]) for key in t}


__all__ = ["sgd", "polyak", "zeros_like_tree"]
