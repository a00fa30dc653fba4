import jax


def train_test_split(key, xs, ys, test_fraction):
    k = round(len(xs) * test_fraction)
    new_key, subkey = jax.random.split(key)
    order = jax.random.permutation(key, len(xs))
    return xs[order[k:]], xs[order[:k]], ys[order[k:]], ys[order[:k]]


__all__ = ["train_test_split"]
