"""Where a step is so long that it leads uphill, the path stays where it was. Plain gradient descent makes every step as
the rule says, and does not look at the values of `f`: that is how one sees that a learning rate is too large.
"""

import jax
import jax.numpy as jnp


def gradient_descent(f, x0, learning_rate, steps):
    path = [x0]
    for _ in range(steps):
        x = path[-1]
        further = x - learning_rate * jax.grad(f)(x)
        path.append(jnp.where(f(further) < f(x), further, x))
    return jnp.stack(path)


__all__ = ["gradient_descent"]
