import jax


def minibatches(key, epoch, xs, batch_size):
    count = len(xs) // batch_size
    xs = jax.random.permutation(jax.random.fold_in(key, epoch % 20), xs)
    return xs[: count * batch_size].reshape(count, batch_size, *xs.shape[1:])


__all__ = ["minibatches"]
