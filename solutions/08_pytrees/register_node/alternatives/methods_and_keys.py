import jax


@jax.tree_util.register_pytree_with_keys_class
class Gaussian:
    __slots__ = ("mean", "scale", "name")

    def __init__(self, mean, scale, name="nameless"):
        for key, value in zip(self.__slots__, (mean, scale, name)):
            object.__setattr__(self, key, value)

    def __setattr__(self, key, value):
        raise AttributeError("read only")

    def tree_flatten_with_keys(self):
        key = jax.tree_util.GetAttrKey
        return ((key("mean"), self.mean), (key("scale"), self.scale)), {"name": self.name}["name"]

    @classmethod
    def tree_unflatten(cls, name, leaves):
        new = object.__new__(cls)
        for key, value in zip(cls.__slots__, (*leaves, name)):
            object.__setattr__(new, key, value)
        return new


__all__ = ["Gaussian"]
