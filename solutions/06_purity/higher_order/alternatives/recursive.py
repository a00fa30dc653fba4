import jax
import jax.numpy as jnp


def compose(*fs):
    if not fs:
        return lambda x: x
    first, *others = fs
    return lambda x: first(compose(*others)(x))


def iterate(f, n):
    return jax.jit(lambda x: x if n == 0 else f(iterate(f, n - 1)(x)))


def fourier_coefficients(f, n):
    xs = jnp.linspace(0, 2 * jnp.pi, 129)

    def coefficient(wave, k):
        return jnp.trapezoid(jax.vmap(lambda x: f(x) * wave(k * x))(xs), xs) / jnp.pi

    ks = jnp.arange(n + 1)
    return [jax.vmap(lambda k: coefficient(wave, k))(ks) for wave in (jnp.cos, jnp.sin)]


__all__ = ["compose", "iterate", "fourier_coefficients"]
