import jax


class Gaussian:
    def __init__(self, mean, scale, name):
        self.mean, self.scale, self.name = mean, scale, name


jax.tree_util.register_pytree_node(
    Gaussian,
    lambda q: ((q.mean, q.scale), None),
    lambda _, leaves: Gaussian(*leaves, None),
)

__all__ = ["Gaussian"]
