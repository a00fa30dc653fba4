import jax
import jax.numpy as jnp


def sgd(params, grads, lr):
    leaves, structure = jax.tree.flatten(params)
    return jax.tree.unflatten(structure, [p - lr * g for p, g in zip(leaves, jax.tree.leaves(grads))])


def polyak(old, new, tau):
    (old, structure), new = jax.tree_util.tree_flatten(old), jax.tree_util.tree_leaves(new)
    return structure.unflatten([o + tau * (n - o) for o, n in zip(old, new)])


def zeros_like_tree(t):
    leaves, structure = jax.tree.flatten(t)
    return structure.unflatten([jnp.zeros(x.shape, x.dtype) for x in leaves])


__all__ = ["sgd", "polyak", "zeros_like_tree"]
