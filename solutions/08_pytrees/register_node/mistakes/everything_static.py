"""The object has no leaves: everything in it was registered as static. Static is what is known while JAX traces, such
as a text; arrays are what JAX computes with, and belong among the leaves.
"""

from dataclasses import dataclass, field

import jax


@jax.tree_util.register_dataclass
@dataclass
class Gaussian:
    mean: jax.Array = field(metadata={"static": True})
    scale: jax.Array = field(metadata={"static": True})
    name: str = field(metadata={"static": True})


__all__ = ["Gaussian"]
