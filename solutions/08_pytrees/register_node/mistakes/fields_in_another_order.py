"""The values ended up under other names than they were given for: the fields stand in another order. A dataclass takes
its arguments in the order in which its fields are written, and flattens in that order too.
"""

from dataclasses import dataclass, field

import jax


@jax.tree_util.register_dataclass
@dataclass
class Gaussian:
    name: str = field(metadata={"static": True})
    mean: jax.Array
    scale: jax.Array


__all__ = ["Gaussian"]
