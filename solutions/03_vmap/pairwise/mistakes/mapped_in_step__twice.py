import jax
import jax.numpy as jnp


def pairwise(f):
    return jax.vmap(jax.vmap(f))


def squared_distances(xs, ys):
    return pairwise(lambda x, y: jnp.sum((x - y) ** 2))(xs, ys)


__all__ = ["pairwise", "squared_distances"]
