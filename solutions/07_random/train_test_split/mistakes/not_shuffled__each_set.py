import jax


def train_test_split(key, xs, ys, test_fraction):
    n = len(xs)
    k = n - round(n * test_fraction)
    key_1, key_2 = jax.random.split(key)
    train, test = jax.random.permutation(key_1, k), k + jax.random.permutation(key_2, n - k)
    return xs[train], xs[test], ys[train], ys[test]


__all__ = ["train_test_split"]
