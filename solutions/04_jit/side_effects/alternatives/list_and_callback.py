import functools

import jax


def count_traces(f):
    traces = []

    @functools.wraps(f)
    def counted(*args, **kwargs):
        traces.append(1)
        return f(*args, **kwargs)

    return jax.jit(counted), traces.__len__


@jax.jit
def print_sum(x):
    total = x.sum()
    jax.debug.callback(lambda total: print(f"{total:.3f}"), total)
    return total


__all__ = ["count_traces", "print_sum"]
