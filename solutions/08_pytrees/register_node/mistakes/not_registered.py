"""The whole object is one leaf: JAX does not know the class, and can't find the arrays in it. `jit` and `grad` refuse
what is neither an array nor a container they know. Register the class; `@dataclass` alone tells Python, not JAX.
"""

from dataclasses import dataclass, field

import jax


@dataclass
class Gaussian:
    mean: jax.Array
    scale: jax.Array
    name: str


__all__ = ["Gaussian"]
