import jax
import jax.numpy as jnp
import numpy as np

LONGEST = 64


def mean_of_first(padded, n):
    return jnp.sum(jnp.where(jnp.arange(LONGEST) < n, padded, 0)) / n


KINDS = jax.ShapeDtypeStruct((LONGEST,), "float32"), jax.ShapeDtypeStruct((), "int32")
compiled = jax.jit(mean_of_first).lower(*KINDS).compile()


def masked_mean(xs):
    padded = np.zeros(LONGEST, np.float32)
    padded[: len(xs)] = xs
    return compiled(padded, np.int32(len(xs)))


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
