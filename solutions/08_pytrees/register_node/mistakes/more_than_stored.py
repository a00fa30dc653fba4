"""It works with arrays, and not with everything that JAX puts into the object when it rebuilds it. A test, such as
`scale > 0`, can't look at a tracer or at a placeholder, and neither can be made an array by `jnp.asarray`. Store what
is given; a function of its own that makes a `Gaussian` from data is the place for tests and conversions.
"""

from dataclasses import dataclass, field

import jax


@jax.tree_util.register_dataclass
@dataclass
class Gaussian:
    mean: jax.Array
    scale: jax.Array
    name: str = field(metadata={"static": True})

    def __post_init__(self):
        if (self.scale <= 0).any():
            raise ValueError("scale must be positive")


__all__ = ["Gaussian"]
