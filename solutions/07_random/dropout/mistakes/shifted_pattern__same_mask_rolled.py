import jax
import jax.numpy as jnp


def dropout(key, x, rate, train):
    if not train:
        return x
    mask = jax.random.uniform(jax.random.key(0), (x.size,)) >= rate
    mask = jnp.roll(mask, jax.random.randint(key, (), 0, x.size)).reshape(x.shape)
    return jnp.where(mask, x / (1 - rate), 0.0)


__all__ = ["dropout"]
