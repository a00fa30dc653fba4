import jax
import jax.numpy as jnp

THOUSAND = 1000


@jax.jit
def middle_square(state):
    state = jnp.uint32(state)
    a, b = jnp.divmod(state, THOUSAND)
    number = (THOUSAND * a**2 + 2 * a * b + b**2 // THOUSAND) % THOUSAND**2
    return number, number


def sequence(seed, n):
    def body(i, carry):
        state, numbers = carry
        state, number = middle_square(state)
        return state, numbers.at[i].set(number)

    start = jnp.uint32(seed), jnp.zeros(n, jnp.uint32)
    return jax.lax.fori_loop(0, n, body, start)[1].astype(jnp.int32)


__all__ = ["middle_square", "sequence"]
