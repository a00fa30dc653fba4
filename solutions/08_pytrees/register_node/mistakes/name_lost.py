"""The name got lost on the way: an object that JAX has rebuilt does not have it, and objects with different names have
equal structures. What is no leaf travels in the auxiliary data, which flattening returns and unflattening gets back.
"""

from dataclasses import dataclass, field

import jax


class Gaussian:
    def __init__(self, mean, scale, name):
        self.mean, self.scale, self.name = mean, scale, name


jax.tree_util.register_pytree_node(
    Gaussian,
    lambda q: ((q.mean, q.scale), None),
    lambda _, leaves: Gaussian(*leaves, ""),
)


__all__ = ["Gaussian"]
