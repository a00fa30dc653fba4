import jax


def train_test_split(key, xs, ys, test_fraction):
    n_train = round(len(xs) * (1 - test_fraction))
    train, test = jax.numpy.split(jax.random.permutation(key, len(xs)), [n_train])
    return xs[train], xs[test], ys[train], ys[test]


__all__ = ["train_test_split"]
