"""A tree that was given held other values afterwards. Whoever called the function still has that tree, and did not
ask for a change. Build a new tree; `jax.tree.map` does that by itself.
"""

import jax
import jax.numpy as jnp


def put(f, t, *others):
    items = t.items() if isinstance(t, dict) else enumerate(t)
    for i, item in list(items):
        rest = [other[i] for other in others]
        if isinstance(item, (list, dict)):
            put(f, item, *rest)
        else:
            t[i] = jax.tree.map(f, item, *rest)
    return t


def apply(f, t, *others):
    return put(f, t, *others) if isinstance(t, (list, dict)) else jax.tree.map(f, t, *others)


def sgd(params, grads, lr):
    return apply(lambda p, g: p - lr * g, params, grads)


def polyak(old, new, tau):
    return apply(lambda o, n: (1 - tau) * o + tau * n, old, new)


def zeros_like_tree(t):
    return apply(jnp.zeros_like, t)


__all__ = ["sgd", "polyak", "zeros_like_tree"]
