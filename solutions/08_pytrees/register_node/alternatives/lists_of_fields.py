from dataclasses import dataclass
from functools import partial

import jax


@partial(jax.tree_util.register_dataclass, data_fields=["mean", "scale"], meta_fields=["name"])
@dataclass(frozen=True, kw_only=False)
class Gaussian:
    mean: jax.Array
    scale: jax.Array
    name: str

    def log_density(self, x):
        return -(((x - self.mean) / self.scale) ** 2) / 2


__all__ = ["Gaussian"]
