import jax
import jax.numpy as jnp


def pairwise(f):
    return lambda xs, ys: jnp.stack([jax.vmap(f, in_axes=(None, 0))(x, ys) for x in xs])


def squared_distances(xs, ys):
    return pairwise(lambda x, y: jnp.sum((x - y) ** 2))(xs, ys)


__all__ = ["pairwise", "squared_distances"]
