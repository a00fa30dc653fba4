from dataclasses import dataclass, field

import jax
import jax.numpy as jnp


@jax.tree_util.register_dataclass
@dataclass
class Gaussian:
    mean: jax.Array
    scale: jax.Array
    name: str = field(metadata={"static": True})

    def __post_init__(self):
        self.mean = jnp.asarray(self.mean)
        self.scale = jnp.asarray(self.scale)


__all__ = ["Gaussian"]
