import jax.numpy as jnp


def log2_with_log(x, log):
    new_log = log.copy().append(x)
    return jnp.log2(x), new_log


__all__ = ["log2_with_log"]
