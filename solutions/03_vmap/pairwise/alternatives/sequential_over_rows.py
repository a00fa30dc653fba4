import jax
import jax.numpy as jnp


def pairwise(f):
    return lambda xs, ys: jax.lax.map(lambda x: jax.vmap(lambda y: f(x, y))(ys), xs)


def squared_distances(xs, ys):
    d = xs[:, None] - ys
    return jnp.einsum("ijk,ijk->ij", d, d)


__all__ = ["pairwise", "squared_distances"]
