import jax
import jax.numpy as jnp


def count_traces(f):
    count = 0

    def counted(*args, **kwargs):
        nonlocal count
        count += 1
        return f(*args, **kwargs)

    return jax.jit(counted), lambda: count


def print_sum(x):
    total = jnp.sum(x)
    if not isinstance(total, jax.core.Tracer):
        print("the sum is", total)
    return total


__all__ = ["count_traces", "print_sum"]
