import jax.numpy as jnp

POINTS = 128


class Composed:
    def __init__(self, fs):
        self.fs = fs[::-1]

    def __call__(self, x):
        for f in self.fs:
            x = f(x)
        return x


def compose(*fs):
    return Composed(fs)


def iterate(f, n):
    return Composed([f for _ in range(n)])


def fourier_coefficients(f, n):
    xs = [2 * jnp.pi * j / POINTS for j in range(POINTS)]
    ys = jnp.array([f(x) for x in xs])
    xs = jnp.array(xs)
    a = [2 * jnp.mean(ys * jnp.cos(k * xs)) for k in range(n + 1)]
    b = [2 * jnp.mean(ys * jnp.sin(k * xs)) for k in range(n + 1)]
    return jnp.stack(a), jnp.stack(b)


__all__ = ["compose", "iterate", "fourier_coefficients"]
