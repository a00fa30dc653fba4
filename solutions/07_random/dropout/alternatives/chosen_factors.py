import jax
import jax.numpy as jnp


def dropout(key, x, rate, train):
    if not train:
        return x
    factors = jnp.stack([jnp.zeros_like(rate), 1 / (1 - rate)])
    return x * jax.random.choice(key, factors, x.shape, p=jnp.stack([jnp.asarray(rate), 1 - rate]))


__all__ = ["dropout"]
