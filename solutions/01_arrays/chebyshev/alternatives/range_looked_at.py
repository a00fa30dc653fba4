import jax.numpy as jnp


def angle(x):
    """The angle whose cosine is `x`; a look at the range is all that numbers are needed for."""
    if jnp.max(jnp.abs(x)).item() > 1:
        raise ValueError("x must lie in [-1, 1]")
    return jnp.arctan2(jnp.sqrt((1 - x) * (1 + x)), x)


def cheb_2(x):
    return jnp.cos(2 * angle(x))


def cheb_3(x):
    outside = int(jnp.sum(jnp.abs(x) > 1))
    assert outside == 0, f"{outside} entries outside of [-1, 1]"
    return jnp.exp(3j * angle(x)).real


def cheb_4(x):
    assert float(jnp.max(x)) <= 1
    return jnp.cos(4 * angle(x))


def grid(n):
    return jnp.arange(1 - n, n, 2) / (n - 1)


__all__ = ["cheb_2", "cheb_3", "cheb_4", "grid"]
