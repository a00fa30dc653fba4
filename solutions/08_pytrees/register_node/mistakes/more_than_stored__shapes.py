import jax


class Gaussian:
    def __init__(self, mean, scale, name):
        assert mean.shape[-1:] == scale.shape
        self.mean, self.scale, self.name = mean, scale, name


jax.tree_util.register_pytree_node(
    Gaussian,
    lambda q: ((q.mean, q.scale), q.name),
    lambda name, leaves: Gaussian(*leaves, name),
)


__all__ = ["Gaussian"]
