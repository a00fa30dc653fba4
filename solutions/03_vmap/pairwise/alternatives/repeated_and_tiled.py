import jax
import jax.numpy as jnp


def pairwise(f):

    @jax.jit
    def table(xs, ys):
        n, m = xs.shape[0], ys.shape[0]
        many = jnp.tile(ys, (n,) + (1,) * (ys.ndim - 1))
        return jax.vmap(f)(jnp.repeat(xs, m, axis=0), many).reshape(n, m)

    return table


def squared_distances(xs, ys):
    return jnp.sum(xs**2, axis=1)[:, None] + jnp.sum(ys**2, axis=1) - 2 * xs @ ys.T


__all__ = ["pairwise", "squared_distances"]
