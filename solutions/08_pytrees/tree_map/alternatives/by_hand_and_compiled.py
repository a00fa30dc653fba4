import jax
import jax.numpy as jnp


def walk(f, t, *others):
    if t is None:
        return None
    if isinstance(t, dict):
        return {key: walk(f, t[key], *(other[key] for other in others)) for key in t}
    if isinstance(t, list | tuple):
        items = [walk(f, *entries) for entries in zip(t, *others)]
        return type(t)(*items) if hasattr(t, "_fields") else type(t)(items)
    return f(t, *others)


@jax.jit
def sgd(params, grads, lr):
    return walk(lambda p, g: p - lr * g, params, grads)


@jax.jit
def polyak(old, new, tau):
    return walk(lambda o, n: o * (1 - tau) + n * tau, old, new)


def zeros_like_tree(t):
    return walk(lambda x: jnp.full_like(x, 0), t)


__all__ = ["sgd", "polyak", "zeros_like_tree"]
