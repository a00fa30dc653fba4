import jax.numpy as jnp


def log2_with_log(x, log):
    return jnp.log2(x), (*log, x)


__all__ = ["log2_with_log"]
