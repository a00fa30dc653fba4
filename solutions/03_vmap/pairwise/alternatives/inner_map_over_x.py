import jax
import jax.numpy as jnp


def pairwise(f):
    return lambda xs, ys: jax.vmap(lambda y: jax.vmap(lambda x: f(x, y))(xs), out_axes=1)(ys)


def squared_distances(xs, ys):
    return jnp.sum((xs[:, None, :] - ys[None, :, :]) ** 2, axis=-1)


__all__ = ["pairwise", "squared_distances"]
