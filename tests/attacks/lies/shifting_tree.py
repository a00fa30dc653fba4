"""A pytree node with another structure at each flattening: what JAX takes apart is not what it puts together."""
# exercise = "vmap/pdf"
# honest = 2
# statuses = ["failed"]
# reasons = ["not_data"]

import itertools

import jax

COUNT = itertools.count()


@jax.tree_util.register_pytree_node_class
class Shifting:
    def __init__(self, *leaves):
        self.leaves = leaves

    def tree_flatten(self):
        return (self.leaves or (1.0,)) * (next(COUNT) % 3 + 1), next(COUNT)

    @classmethod
    def tree_unflatten(cls, data, leaves):
        return cls(*leaves)


def pdf(x, params):
    return Shifting(x)


def pdf_vec(xs, params):
    return Shifting(xs)


def pdf_matr(xss, params):
    return Shifting(xss)
