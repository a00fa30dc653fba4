import jax
import jax.numpy as jnp


@jax.jit
def log2_with_log(x, log):
    new_log = log.copy()
    new_log.append(x)
    return [jnp.log(x) / jnp.log(2), new_log]


__all__ = ["log2_with_log"]
