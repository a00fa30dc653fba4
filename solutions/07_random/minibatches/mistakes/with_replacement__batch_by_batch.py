import jax


def minibatches(key, epoch, xs, batch_size):
    keys = jax.random.split(jax.random.fold_in(key, epoch), len(xs) // batch_size)
    return jax.numpy.stack([jax.random.choice(k, xs, (batch_size,), replace=False) for k in keys])


__all__ = ["minibatches"]
