"""For the first `params` all is well, for parameters that are built in another way there is an exception: the names
and places of one pytree were written into the code. `jax.tree.map` and `jax.tree.leaves` take every pytree, and
need not know how it is built.
"""

import jax
import jax.numpy as jnp


def per_example_grads(loss, params, xs, ys):
    return jax.vmap(jax.grad(loss), (None, 0, 0))(params, xs, ys)


def clipped_mean_grad(loss, params, xs, ys, max_norm):
    def clipped(x, y):
        gradient = jax.grad(loss)(params, x, y)
        (A, b), s = gradient["line"], gradient["scale"]
        factor = 1 / jnp.maximum(1, jnp.sqrt((A**2).sum() + b**2 + s**2) / max_norm)
        return {"line": [A * factor, b * factor], "scale": s * factor}

    return jax.tree.map(lambda leaf: leaf.mean(0), jax.vmap(clipped)(xs, ys))


__all__ = ["per_example_grads", "clipped_mean_grad"]
