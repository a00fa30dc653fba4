from typing import NamedTuple

import jax


class Gaussian(NamedTuple):
    mean: jax.Array
    scale: jax.Array
    name: str


__all__ = ["Gaussian"]
