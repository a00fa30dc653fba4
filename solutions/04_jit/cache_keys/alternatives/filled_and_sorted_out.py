import jax
import jax.numpy as jnp

LONGEST = 64


class Mean:
    @staticmethod
    @jax.jit
    def total(padded):
        return jnp.sum(padded)

    def __call__(self, xs):
        padded = jnp.zeros(LONGEST).at[: xs.size].set(xs)
        return self.total(padded) / xs.size


masked_mean = Mean()
masked_mean(jnp.ones(3))


PREDICTIONS = {
    "shapes": 4,
    "dtypes": 3,
    "weak_types": 3,
    "static_values": 3,
    "shapes_and_static_values": 4,
    "power_not_static": 1,
    "static_types": 2,
}


__all__ = ["masked_mean", "PREDICTIONS"]
