import jax
import jax.numpy as jnp


def f(x):
    z1 = x**2 + jnp.exp(x) + jnp.sin(x)
    z2 = 3 * (x**2 + jnp.exp(x) + jnp.sin(x)) + 2 * (jnp.sin(x) + jnp.cos(x**2 + jnp.exp(x)))
    return z1 + z2


def f_compiled(x):
    entries = []
    for entry in jnp.ravel(jnp.asarray(x)):
        entries.append(jax.jit(lambda x: f(x))(entry))
    return jnp.stack(entries).reshape(jnp.shape(x))


__all__ = ["f_compiled"]
