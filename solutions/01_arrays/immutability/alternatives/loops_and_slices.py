import jax.numpy as jnp


def set_row(a, i, value):
    row = jnp.full_like(a[:1], value)
    return jnp.concatenate([a[:i], row, a[i + 1 :]])


def add_at(a, indices, updates):
    for index, update in zip(indices, updates):
        a = a.at[int(index)].add(update)
    return a


def zero_diagonal(a):
    for i in range(len(a)):
        a = a.at[i, i].set(0)
    return a


__all__ = ["set_row", "add_at", "zero_diagonal"]
