"""There are three leaves, and the name is one of them. What is a leaf is traced and differentiated, which no text can
be. A static field is part of the structure, beside the class itself.
"""

from dataclasses import dataclass, field

import jax


@jax.tree_util.register_dataclass
@dataclass
class Gaussian:
    mean: jax.Array
    scale: jax.Array
    name: str


__all__ = ["Gaussian"]
