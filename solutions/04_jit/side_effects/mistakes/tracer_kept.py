"""An exception about a tracer: something that existed only while JAX traced was put into a list (or a global
variable), and was used when tracing was over. A compiled function gives numbers away by returning them.
"""

import jax
import jax.numpy as jnp


def count_traces(f):
    count = 0

    def counted(*args, **kwargs):
        nonlocal count
        count += 1
        return f(*args, **kwargs)

    return jax.jit(counted), lambda: count


sums = []


@jax.jit
def total(x):
    sums.append(jnp.sum(x))
    return sums[-1]


def print_sum(x):
    result = total(x)
    print("the sum is", sums[-1] + 0.0)
    return result


__all__ = ["count_traces", "print_sum"]
