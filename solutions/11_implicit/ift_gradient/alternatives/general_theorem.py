"""The theorem for any f, with all Jacobians from automatic differentiation, and the inverse written out."""

import functools
import jax
import jax.numpy as jnp


def solve(W, x):
    def far(state):
        z, before, count = state
        return (jnp.max(jnp.abs(z - before)) > 1e-6) & (count < 300)

    def again(state):
        z, _, count = state
        return jnp.tanh(W @ z + x), z, count + 1

    z, _, _ = jax.lax.while_loop(far, again, (jnp.tanh(x), jnp.zeros_like(x), 1))
    return z


def f(W, x, z):
    return z - jnp.tanh(jnp.einsum("ij,j->i", W, z) + x)


@functools.partial(jax.custom_vjp)
def implicit_solve(W, x):
    return newton(W, x)


@jax.jit
def newton(W, x):
    def better(_, z):
        return z - jnp.linalg.solve(jax.jacfwd(f, argnums=2)(W, x, z), f(W, x, z))

    return jax.lax.fori_loop(0, 5, better, solve(W, x))


def there(W, x):
    z = newton(W, x)
    return z, (W, x, z)


def back(saved, g):
    f_W, f_x, f_z = jax.jacrev(f, argnums=(0, 1, 2))(*saved)
    v = -g @ jnp.linalg.inv(f_z)
    return jnp.tensordot(v, f_W, axes=1), v @ f_x


implicit_solve.defvjp(there, back)


__all__ = ["implicit_solve"]
