"""A shorter array came back: the entries to be dropped were taken out. Dropped means set to 0, in their place; the
next layer expects the shape of `x`. It could not be compiled either, for its length would be known only after the
draw.
"""

import jax


def dropout(key, x, rate, train):
    if not train:
        return x
    return x[jax.random.bernoulli(key, 1 - rate, x.shape)] / (1 - rate)


__all__ = ["dropout"]
