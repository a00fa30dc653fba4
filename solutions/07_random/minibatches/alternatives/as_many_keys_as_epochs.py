import jax
import jax.numpy as jnp


def minibatches(key, epoch, xs, batch_size):
    count = len(xs) // batch_size
    epoch_key = jax.random.split(key, epoch + 1)[epoch]
    return jnp.take(xs, jax.random.choice(epoch_key, len(xs), (count, batch_size), replace=False), axis=0)


__all__ = ["minibatches"]
