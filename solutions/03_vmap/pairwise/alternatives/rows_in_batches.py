import jax
import jax.numpy as jnp


def pairwise(f):
    def table(xs, ys):
        return jax.lax.map(lambda x: jax.vmap(lambda y: f(x, y))(ys), xs, batch_size=4)

    return table


def squared_distances(xs, ys):
    norms = [jnp.einsum("id,id->i", points, points) for points in (xs, ys)]
    return jnp.maximum(jnp.add.outer(*norms) - 2 * jnp.matmul(xs, ys.T), 0)


__all__ = ["pairwise", "squared_distances"]
