"""The first parameters of a network.

A layer with `n_in` inputs multiplies them with weights and adds a bias. The weights start as random numbers, of a size
that keeps the signal alive from layer to layer: the standard deviation is sqrt(2 / n_in), which is He initialisation.
"""

import jax
import jax.numpy as jnp


def init_mlp(key, sizes):
    """Random weights and zero biases for a network with `len(sizes) - 1` layers.

    Layer `i` takes `n_in = sizes[i]` numbers to `n_out = sizes[i + 1]` numbers. All weights are independent draws, and
    no key is used twice.

    Args:
      key: a key, as `jax.random.key` makes it. Equal keys give equal weights, another key gives other weights.
      sizes: a list of Python integers, at least two. It is not changed.

    Returns:
      A list with a tuple `(weights, bias)` for each layer, both float32 arrays. `weights` of shape `(n_in, n_out)` is
      normal with mean 0 and standard deviation sqrt(2 / n_in); a normal distribution cut off at two standard
      deviations, as `jax.nn.initializers` have it, is fine too. `bias` of shape `(n_out,)` is 0.
    """
    # TODO: a key for each layer, then weights and bias of each (4 to 6 lines).
    raise NotImplementedError("TODO: init_mlp")


# Try it: grade random/init_mlp

__all__ = ["init_mlp"]
