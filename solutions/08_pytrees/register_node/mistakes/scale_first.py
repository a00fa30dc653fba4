"""The leaves come in another order: `scale` before `mean`. What flattening lists first is the first leaf, and that is
to be `mean`; rebuilding gets the leaves in the order in which flattening listed them.
"""

from dataclasses import dataclass, field

import jax


class Gaussian:
    def __init__(self, mean, scale, name):
        self.mean, self.scale, self.name = mean, scale, name


jax.tree_util.register_pytree_node(
    Gaussian,
    lambda q: ((q.scale, q.mean), q.name),
    lambda name, leaves: Gaussian(leaves[1], leaves[0], name),
)


__all__ = ["Gaussian"]
