"""`mean` and `scale` came out swapped: flattening lists the leaves in one order, and rebuilding reads them in another.
Both have to agree, with `mean` first.
"""

from dataclasses import dataclass, field

import jax


class Gaussian:
    def __init__(self, mean, scale, name):
        self.mean, self.scale, self.name = mean, scale, name


jax.tree_util.register_pytree_node(
    Gaussian,
    lambda q: ((q.scale, q.mean), q.name),
    lambda name, leaves: Gaussian(*leaves, name),
)


__all__ = ["Gaussian"]
