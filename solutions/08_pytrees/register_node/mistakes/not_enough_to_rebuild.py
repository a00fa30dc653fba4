"""JAX can't put the object together again: the function that rebuilds it does not make a `Gaussian` of what it gets,
the auxiliary data first and the leaves second. If it takes the leaves alone, the name is missing; it is what
flattening returned as auxiliary data.
"""

import jax


class Gaussian:
    def __init__(self, mean, scale, name):
        self.mean, self.scale, self.name = mean, scale, name


jax.tree_util.register_pytree_node(
    Gaussian,
    lambda q: ((q.mean, q.scale), q.name),
    lambda _, leaves: Gaussian(*leaves),
)

__all__ = ["Gaussian"]
