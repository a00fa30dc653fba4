import jax

factor = None


@jax.jit
def scaled(x):
    return factor * x


class Scaler:
    def __init__(self, k):
        self.k = k

    def __call__(self, x):
        global factor
        factor = self.k
        return scaled(x)


__all__ = ["Scaler"]
