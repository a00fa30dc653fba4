from functools import partial

import jax
import jax.numpy as jnp


def predict(params, x):
    k = jax.lax.select(x < 0, params[0], params[1])
    return k * x + params[2]


def loss(params, xs, ys):
    return jnp.mean(jnp.square(jax.vmap(predict, (None, 0))(params, xs) - ys))


@partial(jax.jit, static_argnames="steps")
def run(start, xs, ys, rate, steps):
    def body(p, _):
        return jax.tree.map(lambda a, g: a - rate * g, p, jax.grad(loss)(p, xs, ys)), None

    return jax.lax.scan(body, start, None, length=steps)[0]


def fit(params, xs, ys, learning_rate, steps):
    return run(tuple(params), xs, ys, learning_rate, steps)
