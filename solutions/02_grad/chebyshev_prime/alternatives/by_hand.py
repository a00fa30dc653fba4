import jax.numpy as jnp


def chain_rule(n):
    def prime(x):
        return n * jnp.sin(n * jnp.arccos(x)) / jnp.sqrt(1 - x**2)

    return prime


cheb_2_prime = chain_rule(2)
cheb_3_prime = chain_rule(3)


def cheb_4_prime(x):
    assert abs(x) <= 0.9, "only tried in here"
    return 32 * x**3 - 16 * x


__all__ = ["cheb_2_prime", "cheb_3_prime", "cheb_4_prime"]
