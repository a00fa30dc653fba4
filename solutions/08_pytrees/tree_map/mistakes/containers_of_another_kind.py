"""The leaves are right, but the nested tree was not rebuilt as it was: a list came for a tuple, a plain tuple for a
named one, or a place with `None` got lost. Who takes trees apart by hand has to build each kind again;
`jax.tree.map` does.
"""

import jax.numpy as jnp


def apply(f, t, *others):
    if t is None:
        return None
    if isinstance(t, dict):
        return {key: apply(f, t[key], *(other[key] for other in others)) for key in t}
    if isinstance(t, (list, tuple)):
        return [apply(f, *items) for items in zip(t, *others)]
    return f(t, *others)


def sgd(params, grads, lr):
    return apply(lambda p, g: p - lr * g, params, grads)


def polyak(old, new, tau):
    return apply(lambda o, n: (1 - tau) * o + tau * n, old, new)


def zeros_like_tree(t):
    return apply(jnp.zeros_like, t)


__all__ = ["sgd", "polyak", "zeros_like_tree"]
