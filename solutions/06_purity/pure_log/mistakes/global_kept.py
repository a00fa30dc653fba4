"""The function remembers its calls outside of itself: in a global list, or in a list as a default value,
which is made only once and shared by all calls. Such a list is a second, hidden argument, and once
compiled, the function no longer adds to it. Make the result of `log` and `x` alone, and keep nothing.
"""

import jax.numpy as jnp

global_list = []


def log2_with_log(x, log):
    global_list.append(x)
    return jnp.log(x) / jnp.log(2.0), global_list


__all__ = ["log2_with_log"]
